import type { CaseEvent } from '../events';

type Lift = (data: never) => unknown;

/** `lifts[type][n]` lifts version n+1 to n+2. A published step is never edited: histories written with it still exist. */
const lifts: { readonly [Type in CaseEvent['type']]: readonly Lift[] } = {
  CaseOpened: [],
  CaseClosed: [],
  CaseReopened: [],

  FactRecorded: [],
  FactCorrected: [],
  SurvivorIdentified: [],
  DetailsRecorded: [],
  MilestoneReached: [],
  MilestoneNotWanted: [],

  LeadNamed: [],
  LeadLeft: [],
  LeadDeadlineSet: [],
  LeadStillMissing: [],

  ProtocolApplied: [],
  ProtocolChanged: [],
  ProtocolEnded: [],

  BasisRecorded: [],
  BasisEnded: [],
  ReleaseRecorded: [],
  ReleaseWarned: [],
  ReleaseExpired: [],
  ReleaseRevoked: [],

  ExclusionRecorded: [],
  ExclusionLifted: [],

  StepOpened: [],
  PastStepRecorded: [],
  StepPlaced: [],
  StepUnplaced: [],
  StepAccepted: [],
  StepHandedBack: [],
  StepReassigned: [],
  StepPaused: [],
  StepResumed: [],
  StepCompleted: [],
  StepReopened: [],
  StepNotNeeded: [],
  StepDeclined: [],
  StepEnded: [],
  StepQuestioned: [],

  DeadlineSet: [],
  AdvanceMomentReached: [],
  DeadlineMissed: [],
  StatutoryMissRecorded: [],
  DeadlineKeptLoggedLate: [],
  MissAnswered: [],
  MissAnnotated: [],

  LadderRunStarted: [],
  EscalationRecorded: [],
  EscalationAcknowledged: [],

  NoticeIssued: [],
  NoticeAcknowledged: [],
  NoticeUndeliverable: [],

  QuietRequested: [],
  QuietEndReached: [],
  QuietUnanswered: [],
  QuietEnded: [],
  QuietExtended: [],

  NeedRecorded: [],
  NeedMet: [],
  NeedWithoutProvider: [],
  PlacementRecorded: [],
  InterviewRecorded: [],

  ClocksShifted: [],
};

/** The version that events of this type are written in now. */
export const currentVersionOf = (type: CaseEvent['type']): number => lifts[type].length + 1;

export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/**
 * An event as it lies in the store, in the shape of today, without its sealed part.
 * Throws {@link UnreadableEvent} for a type no case ever had, and for a version that only a newer program can have written.
 */
export function upcast(type: string, version: number, data: unknown): CaseEvent {
  if (!isKnownType(type)) throw new UnreadableEvent(`No event type "${type}" in a case's vocabulary.`);
  const current = currentVersionOf(type);
  if (!Number.isInteger(version) || version < 1) throw new UnreadableEvent(`${type} v${version} is no version: they count from 1.`);
  if (version > current) throw new UnreadableEvent(`${type} v${version} was written by a newer program: this one reads up to v${current}.`);
  return { type, data: lifts[type].slice(version - 1).reduce<unknown>((older, lift) => lift(older as never), data) } as CaseEvent;
}

const isKnownType = (type: string): type is CaseEvent['type'] => Object.hasOwn(lifts, type);
