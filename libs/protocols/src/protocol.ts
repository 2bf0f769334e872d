import type { ClockKind, IsoDuration } from '@throughline/kernel';
import type { AgencyKind, FieldClass, NeedKind, Urgency } from './vocabulary';

/**
 * A procedure as agencies signed it: data, never code. A published version is never edited, only followed by the next; a case keeps the
 * version it was started under.
 */
export type Protocol = {
  /** The name that all versions share, and with it the stream's: `protocol-<id>`. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** A case runs one base and any number of add-ons. */
  readonly kind: 'base' | 'add-on';
  /** What its adopters must be told before they rely on it. */
  readonly advice: string;
  /** For whom it is meant (CEL over `facts`). A screen proposes it by this; applying it is a person's decision. */
  readonly suggestedWhen: string;
  /** Milestones it adds to the four that every case has. */
  readonly milestones?: readonly { readonly code: string; readonly title: string }[];
  readonly ladders: Readonly<Record<string, Ladder>>;
  /** How long a lead may be missing, and how long after the end of a quiet the lead may leave the question unanswered. */
  readonly leadWithin: Limit;
  readonly quietAnswerWithin: Limit;
  readonly steps: readonly ProtocolStep[];
};

/** A length on a clock: an ISO 8601 duration, whose days on the business clock are working days and whose hours are working hours. */
export type Limit = { readonly clock: ClockKind; readonly limit: IsoDuration };

/** Who is told, one after the other, when a step stalls. */
export type Ladder = {
  readonly rungs: readonly Rung[];
  /** The longest that one acknowledgement may put off the next rung. */
  readonly acknowledgedAtMost: IsoDuration;
};

export type Rung = {
  readonly to: 'on-call' | 'supervisor' | 'lead';
  /** Counted from the moment at which the rung before could first go out; on the first rung from the deadline. `PT0S` is at once. */
  readonly after: Limit;
};

/** Where a limit comes from. `unverified` limits, and statutes the team has not confirmed, write no statutory miss. */
export type Authority = {
  readonly kind: 'statute' | 'agreement';
  /** The law or the published source, as one cites it. */
  readonly cites: string;
  readonly source: string;
  readonly mark: 'verified' | 'unverified';
  /** What the cited text allows to be done to a statutory step; agreements allow it all. */
  readonly allows?: readonly ('pause' | 'extend' | 'decline' | 'not-needed')[];
};

/** Every kind of end that a step can come to. */
export const stepEnds = ['completed', 'not-needed', 'declined', 'ended'] as const;
export type StepEnd = (typeof stepEnds)[number];

/** What opens a step. It must also apply (`appliesWhen`) then, or later when a fact is recorded or corrected. */
export type Opening =
  | { readonly on: 'case-opened' }
  | { readonly on: 'case-closed' }
  | { readonly on: 'milestone'; readonly milestone: string }
  /** Another step of this protocol came to one of these ends (`completed` when not said). */
  | { readonly on: 'step-ended'; readonly step: string; readonly how?: readonly StepEnd[] }
  /** A need was recorded; each record of one opens the step once more. */
  | { readonly on: 'need'; readonly need: NeedKind }
  /**
   * A condition over `facts` (CEL) became true; each time it does, the step opens once more. It says by itself all that must be so: a later change
   * of `appliesWhen` alone does not open the step.
   */
  | { readonly on: 'fact'; readonly when: string };

export type ProtocolStep = {
  readonly key: string;
  /** Says nothing about anybody: fit for every list and for a signed-in inbox. */
  readonly title: string;
  /** The working title, shown to those who may see the classes that it discloses. */
  readonly fullTitle: { readonly text: string; readonly discloses: readonly FieldClass[] };
  readonly authority: Authority;
  /** The kind of agency that holds it. A personal duty is held by the opening agency, whatever its kind. */
  readonly heldBy: AgencyKind;
  /** A mandated report: it stays with the person who has the duty, and its ladder tells that person and agency and nobody else. */
  readonly personalDuty?: boolean;
  /** Completing it tells these kinds of agency under a legal duty: their basis is recorded with the completion. */
  readonly disclosesTo?: readonly AgencyKind[];
  readonly opens: readonly Opening[];
  /** For whom (CEL over `facts`); for everybody when absent. */
  readonly appliesWhen?: string;
  /** Counted from the trigger's occurrence on a statute, from its record on an agreement. */
  readonly within: Limit;
  /** When the holder is reminded before the deadline, as fractions of the window; clocks of hours use one hour before as well. */
  readonly advance: readonly number[];
  readonly urgency: Urgency;
  /**
   * What must be recorded to complete it: a JSON Schema (draft 2020-12) of one flat form of codes, moments and numbers, never free text. What is
   * recorded tells as much as the full title does, and is shown to the same people.
   */
  readonly records?: Readonly<Record<string, unknown>>;
  /** The milestone that completing it reaches. */
  readonly reaches?: { readonly milestone: string; readonly kind?: string };
  /** Promised again with each completion, within this long of it, while the case is open and the step applies (a monthly review). */
  readonly repeats?: Limit;
  /** Pauses in total, at most; no pause when absent. */
  readonly pausedAtMost?: IsoDuration;
  /** What becomes of an agreement's deadline when the step goes to another agency. */
  readonly onReassign: 'keep' | 'restart';
  /** One of the protocol's `ladders`. */
  readonly ladder: string;
  /** Whether doing it means contact with the survivor: during a quiet such a statutory step is marked, not stopped. */
  readonly contactsSurvivor: boolean;
};
