import { confirmedEverywhere, differently, duplicating, forgetting, forgettingSometimes, forgetsToRing, leaking, leavingOut, ringingAtOnce, throwing } from './planted/deciders';
import { acknowledgingTooEarly, deafToOtherWords } from './planted/engines';
import { forgivingUnseal, keysThatChange, losingWrites, readingWith, refusingAfterWriting, withABadByte } from './planted/stores';
import type { Plant } from './world/plant';

/** A small mistake, and the words of the invariant that catches it. */
export type PlantedBug = { readonly mistake: string; readonly plant: Plant; readonly caughtBy: RegExp };

const bug = (mistake: string, plant: Plant, caughtBy: RegExp): PlantedBug => ({ mistake, plant, caughtBy });

/** One mistake at least for every invariant, each planted where such a mistake would be made. */
export const plantedBugs: readonly PlantedBug[] = [
  bug('a decision that records a rung twice', { decider: duplicating('EscalationRecorded') }, /rung \d+ was recorded twice/),
  bug('a ladder that does not wait between two rungs', { decider: ringingAtOnce }, /before its full wait was over/),
  bug('a ladder that counts its waits wrongly', { decider: ringingAtOnce }, /promises the next rung for .*, and by the calendar it is/),
  bug('a case that does not hear rings about statutory steps', { decider: forgetsToRing }, /owed/),
  bug('a pause that does not stop its clock', { decider: forgetting('StepPaused') }, /rang though the step is paused/),
  bug('a quiet that does not stop its clocks', { decider: leavingOut(({ type, data }) => type === 'LadderRunStarted' && data.why === 'quiet') }, /rang though a quiet has stopped the step/),
  bug('a step that does not end when it is declined', { decider: forgetting('StepDeclined') }, /rang though the step has ended/),

  bug('an engine that acknowledges before anything is durable', { engine: acknowledgingTooEarly }, /was acknowledged and is not in the history/),
  bug('a store that refuses what it has written', { store: refusingAfterWriting }, /was refused or failed \(unavailable.*\) and left/),
  bug('a history in which commands are not found again', { store: readingWith(({ metadata }) => metadata.replace(/"commandDigest":"[^"]*",/, '')) }, /was acknowledged, and accepted when it came again/),
  bug('an engine that looks at a command\'s name only', { engine: deafToOtherWords }, /came again with other words and was repeated/),
  bug('a case that throws where it should refuse', { decider: throwing('ReleaseRecorded') }, /RecordRelease to case-.* threw/),

  bug('a deadline that is missed twice', { decider: duplicating('DeadlineMissed') }, /was missed twice/),
  bug('a register with an entry twice', { decider: duplicating('StatutoryMissRecorded') }, /a statutory miss was recorded twice/),
  bug('a register that is written while the clock is in doubt', { decider: differently(() => ({ clockTrusted: true })) }, /while the clock was in doubt/),
  bug('a register that waits for ever', { decider: differently(() => ({ clockTrusted: false })) }, /is not in the register/),
  bug('a register of limits that nobody has confirmed', { decider: differently(confirmedEverywhere) }, /does not stand behind it/),
  bug('a restored store in which moments conclude', { decider: differently(() => ({ muted: false })) }, /missed in a muted store/),

  bug('a clock that is believed though it was set back', { store: readingWith(({ metadata }) => metadata.replace(/"recordedAt":"\d{4}/, '"recordedAt":"1970')) }, /before the one before it/),
  bug('facts of the future', { decider: differently(({ now }) => ({ occurred: { at: now, precision: 'exact' } })) }, /is recorded before it happened/),

  bug('free text in an event', leaking('NoticeAcknowledged', { note: 'She said that she is afraid.' }), /holds at .* what no event may hold/),
  bug('what belongs under seal, in clear', leaking('CaseOpened'), /holds in clear what belongs under seal/),
  bug('a vault that hands out another key than it keeps', { vault: keysThatChange }, /does not open with the vault's key/),
  bug('a seal that is bound to no place', { unseal: forgivingUnseal }, /opens at another place too/),

  bug('a basis that does not end', { decider: forgetting('BasisEnded') }, /without a basis/),
  bug('an exclusion that is not obeyed', { decider: forgetting('ExclusionRecorded') }, /though the survivor excluded them/),

  bug('a state that depends on more than its events', { decider: forgettingSometimes }, /is not the replayed one/),
  bug('a moment that only the event tells', { decider: forgetting('LeadNamed') }, /the moments that events tell are not those of the state/),

  bug('a view store that keeps the checkpoint of a write and loses the write', { viewStore: losingWrites }, /the view .* is not the one rebuilt from nothing/),
  bug('a store with a bad byte', { store: withABadByte }, /the chain of .* is broken/),
  bug('a verification that looks at nothing', { verify: () => Promise.resolve([]) }, /a changed byte .* was not found/),
];
