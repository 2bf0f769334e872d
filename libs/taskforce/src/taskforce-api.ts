import type { AgencyCommand, AgencyRejection } from '@throughline/agencies';
import type { CaseCommand, CaseRejection, OpenedCase } from '@throughline/cases';
import type { AgencyId, CaseId, Instant, MemberId, OccurredAt, RecordedActor, StepId } from '@throughline/kernel';
import type { MemberCommand, MemberRejection } from '@throughline/members';
import type { ViewStore } from '@throughline/ports';
import type { PublicationCommand, PublicationRejection } from '@throughline/protocols';

/** Whoever sends a command, as the shell has made sure of it. */
export type Sender = {
  readonly memberId: MemberId;
  readonly agencyId: AgencyId;
  readonly roles: readonly string[];
};

/** What comes with a command besides its body. */
export type Request = {
  readonly sender: Sender;
  /** The sender's own name for this command: the same again is the same command again. */
  readonly idempotencyKey: string;
  readonly correlationId: string;
  readonly occurred?: OccurredAt;
  /** The revision of the step or case that the sender had seen; absent when they did not say. */
  readonly seen?: { readonly stepId: StepId; readonly revision: number } | { readonly caseRevision: number };
};

export type Answer<Rejection> =
  | {
      readonly outcome: 'done';
      /** Every query may ask to be at least there. */
      readonly position: string;
      /** Whether it was on record before. */
      readonly repeated: boolean;
      /** The ids of what came into being, by event type, in order: of a step, a need, a release, a notice… */
      readonly created: readonly { readonly type: string; readonly id: string }[];
    }
  | { readonly outcome: 'refused'; readonly rejection: Rejection }
  /** The step or case is not at the revision that was seen; this is where it is. */
  | { readonly outcome: 'stale'; readonly revision: number | undefined }
  /** The same key came with another body. */
  | { readonly outcome: 'key-reused' };

/** A running taskforce, as shells see it. Throws `StoreUnavailable` and `AppendUnknown` where nothing, or nothing certain, can be said. */
export interface TaskforceApi {
  readonly taskforceId: string;
  now(): Instant;
  runCase(caseId: CaseId, command: CaseCommand, request: Request): Promise<Answer<CaseRejection>>;
  runAgency(agencyId: AgencyId, command: AgencyCommand, request: Request): Promise<Answer<AgencyRejection>>;
  runMember(memberId: MemberId, command: MemberCommand, request: Request): Promise<Answer<MemberRejection>>;
  runProtocol(protocolId: string, command: PublicationCommand, request: Request): Promise<Answer<PublicationRejection>>;
  newCaseId(memberId: MemberId, idempotencyKey: string): CaseId;
  /** The case as its history leads to it now, for deciding who may read what. Undefined when there is none. */
  caseState(caseId: CaseId): Promise<OpenedCase | undefined>;
  /** Read models, behind the history by less than a tenth of a second in normal running. */
  readonly views: ViewStore;
  /** Waits until the views are at least at `position`; false when they are not there in time. Throws `ForeignPosition`. */
  reached(position: string, withinMs: number): Promise<boolean>;
  /** A case's history up to a moment or revision, each event with why it happened; sealed values stay sealed. */
  history(caseId: CaseId): Promise<readonly HistoryEntry[]>;
  /** What health and readiness are made of: counts only. */
  status(): Promise<TaskforceStatus>;
}

export type HistoryEntry = {
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: object;
  /** Field classes that are sealed in it. */
  readonly sealed: readonly string[];
  readonly recordedAt: Instant;
  readonly occurredAt: OccurredAt;
  readonly actor: RecordedActor;
  /** The event (`<stream>@<revision>`) or command that it follows from, and the rule by which. */
  readonly causationId: string;
  readonly rule: string | null;
  readonly commandId: string;
  readonly hash: string;
};

export type TaskforceStatus = {
  readonly ready: boolean;
  readonly muted: boolean;
  readonly clockTrusted: boolean;
  readonly eventsPosition: string | null;
  readonly viewsPosition: string | null;
  readonly remindersPending: number;
  readonly faults: readonly { readonly at: Instant; readonly what: string }[];
};
