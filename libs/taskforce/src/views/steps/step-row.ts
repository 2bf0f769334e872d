import type {
  DataOf, Deadline, EndedStep, EscalationOutcome, Moment, Pause, RungName, StepTerms, UnplacedReason, Verdict,
} from '@throughline/cases';
import type { AgencyId, CaseId, Instant, MemberId, OccurredAt, StepId } from '@throughline/kernel';
import type { NotNeededReason, PauseReason } from '@throughline/protocols';

/** A step as lists and boards show it. Its titles are the protocol's, looked up when it is asked for. */
export type StepRow = StepTerms & {
  readonly stepId: StepId;
  readonly caseId: CaseId;
  /** What `If-Match` compares: the case state's own count of changes to its holder, status, deadline or data. */
  readonly revision: number;
  readonly status: 'open' | EndedStep['status'];
  readonly openedAt: Instant;
  /** Null while it is unplaced: the lead then holds it, else the opening agency. */
  readonly holder: AgencyId | null;
  readonly heldSince: Instant | null;
  readonly unplacedBecause: UnplacedReason | null;
  readonly accepted: boolean;
  /** When somebody at the holder first acknowledged a notice about it. */
  readonly acknowledgedByHolderAt: Instant | null;
  readonly handedBackBy: readonly AgencyId[];
  /** The last promise; it stands still while the step is paused, and while `next` is null. */
  readonly deadline: Deadline | null;
  readonly pause: (Pick<Pause, 'since' | 'until'> & { readonly reason: PauseReason }) | null;
  readonly pausedMs: number;
  readonly run: StepRun;
  /** What is owed next; null while nothing is (quiet, no deadline, ended). */
  readonly next: Moment | null;
  /** Somebody has to say whether it is still needed. */
  readonly questionedBecause: DataOf<'StepQuestioned'>['reason'] | null;
  readonly ended: StepEnding | null;
  readonly changed: LastChange;
};

/** The ladder run, and whom its last rung told. */
export type StepRun = {
  readonly number: number;
  /** Null before the first rung of the run. */
  readonly rung: number | null;
  readonly to: RungName | null;
  readonly outcome: EscalationOutcome | null;
  readonly toldAgencyId: AgencyId | null;
  readonly toldMemberId: MemberId | null;
  readonly acknowledgedBy: MemberId | null;
};

export type StepEnding = {
  /** When it was recorded, and when it is said to have happened. */
  readonly at: Instant;
  readonly occurredAt: OccurredAt;
  /** Of a completed step. */
  readonly verdict: Verdict | null;
  /** Of one that was not needed or ended with something else. */
  readonly because: NotNeededReason | DataOf<'StepEnded'>['reason'] | null;
};

/** The last event that moved the revision. Who did it is null for the engine; in a personal duty the member is named nowhere. */
export type LastChange = { readonly at: Instant; readonly what: string; readonly agencyId: AgencyId | null; readonly memberId: MemberId | null };
