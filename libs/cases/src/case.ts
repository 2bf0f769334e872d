import type { AgencyId, BasisId, CaseId, DeadlineId, Instant, MemberId, NeedId, NoticeId, ReleaseId, StepId } from '@throughline/kernel';
import type { Facts, Limit, NeedKind } from '@throughline/protocols';
import type {
  AppliedVersion, BasisKind, DeadlineTerms, Exclusion, MissMark, Moment, NoticePurpose, ReleaseTerms, StepTerms, TimeLeft,
} from './events';

/** What a case's history leads to. Only `evolve` writes it; whoever decides reads it. */
export type CaseState = { readonly status: 'unopened' } | OpenedCase;

export type OpenedCase = {
  readonly status: 'open' | 'closed';
  readonly caseId: CaseId;
  readonly openedBy: AgencyId;
  readonly region: string;
  /** The zone in which the calendar clock's days are counted: the opening agency's when the case was opened. */
  readonly zone: string;
  readonly openedAt: Instant;
  /** Moved by changes of the lead, facts, protocols, bases, quiet and status; what `If-Match` on a case compares. */
  readonly revision: number;
  readonly facts: Facts;
  readonly milestones: Readonly<Record<string, Milestone>>;
  readonly lead: Lead | null;
  /** The clock of a case without a lead. */
  readonly leadMissing: { readonly since: Instant; readonly nextAt: Instant } | null;
  readonly protocols: Readonly<Record<string, AppliedProtocol>>;
  /** Live bases only. */
  readonly bases: Readonly<Record<BasisId, Basis>>;
  /** Live releases only. */
  readonly releases: Readonly<Record<ReleaseId, Release>>;
  readonly exclusions: readonly Exclusion[];
  readonly openSteps: Readonly<Record<StepId, Step>>;
  /** Steps that came to an end, as little of them as a later command needs. */
  readonly endedSteps: Readonly<Record<StepId, EndedStep>>;
  /** Notices about open steps, and those about the case that wait for somebody. */
  readonly notices: Readonly<Record<NoticeId, OpenNotice>>;
  readonly needs: Readonly<Record<NeedId, Need>>;
  readonly quiet: Quiet | null;
  readonly misses: Readonly<Record<DeadlineId, Miss>>;
};

export type Lead = { readonly memberId: MemberId; readonly agencyId: AgencyId };
export type Milestone = { readonly reachedAt: Instant; readonly kinds: readonly string[]; readonly wanted: true } | { readonly wanted: false };
export type AppliedProtocol = AppliedVersion & {
  /** How often each of its steps was opened here, and how each last ended, by key. */
  readonly opened: Readonly<Record<string, number>>;
  readonly ended: Readonly<Record<string, EndedStep['status']>>;
};
export type Basis = { readonly basisId: BasisId; readonly agencyId: AgencyId; readonly kind: BasisKind; readonly releaseId: ReleaseId | null };
export type Release = ReleaseTerms & { readonly releaseId: ReleaseId; readonly nextAt: Instant };
export type Need = { readonly needId: NeedId; readonly kind: NeedKind; readonly status: 'open' | 'met' | 'no-provider' };

export type Step = StepTerms & {
  readonly stepId: StepId;
  /** Moved by changes of holder, status, deadline or data; never by escalations, notices or other steps. */
  readonly revision: number;
  readonly openedAt: Instant;
  /** Null while it is unplaced: the lead then holds it, else the opening agency. */
  readonly holder: AgencyId | null;
  readonly accepted: boolean;
  readonly handedBackBy: readonly AgencyId[];
  readonly deadline: Deadline | null;
  readonly pause: Pause | null;
  /** All pauses so far, in ms of calendar time: a protocol limits their sum. */
  readonly pausedMs: number;
  readonly run: LadderRun;
  /** What is owed next; null while nothing is (quiet, no deadline). */
  readonly next: Moment | null;
};

export type Deadline = DeadlineTerms & { readonly deadlineId: DeadlineId; readonly missed: boolean };
export type Pause = { readonly since: Instant; readonly until: Instant; readonly left: TimeLeft };

export type LadderRun = {
  readonly number: number;
  /** The rung that this run begins with: 0, or the lead's for a step that nobody holds. */
  readonly fromRung: number;
  /** The last rung recorded in this run; null before the first. */
  readonly rung: number | null;
  readonly toldMemberId: MemberId | null;
  readonly toldAgencyId: AgencyId | null;
  readonly acknowledged: boolean;
};

export type EndedStep = {
  readonly stepId: StepId;
  readonly status: 'completed' | 'not-needed' | 'declined' | 'ended';
  readonly revision: number;
  readonly terms: StepTerms;
  readonly holder: AgencyId | null;
  readonly openedAt: Instant;
  readonly deadline: Deadline | null;
  readonly handedBackBy: readonly AgencyId[];
  readonly pausedMs: number;
  readonly run: number;
};

export type OpenNotice = {
  readonly noticeId: NoticeId;
  readonly purpose: NoticePurpose;
  readonly stepId: StepId | null;
  readonly agencyId: AgencyId;
  readonly memberId: MemberId | null;
  readonly run: number | null;
  readonly rung: number | null;
  readonly acknowledged: boolean;
  readonly undeliverable: boolean;
};

export type Quiet = {
  readonly since: Instant;
  readonly until: Instant;
  readonly answerWithin: Limit;
  /** Waiting; its end has come and the lead was asked; or nobody answered and the case is back on the board, its clocks still stopped. */
  readonly phase: 'waiting' | 'asked' | 'unanswered';
  /** When its end asks, and then when it returns to the board unanswered. */
  readonly nextAt: Instant | null;
};

/** A missed deadline that may still be written into the register, answered or annotated. */
export type Miss = {
  readonly deadlineId: DeadlineId;
  readonly stepId: StepId;
  readonly holder: AgencyId | null;
  readonly dueAt: Instant;
  readonly terms: StepTerms;
  /** `waits` while the clock is in doubt; `none` where no statute stands behind it. */
  readonly register: 'none' | 'waits' | 'recorded';
  readonly marks: readonly MissMark[];
};

export const unopened: CaseState = { status: 'unopened' };

export const isOpened = (state: CaseState): state is OpenedCase => state.status !== 'unopened';
