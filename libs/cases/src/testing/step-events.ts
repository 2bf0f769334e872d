import type { AgencyId } from '@throughline/kernel';
import type { AgencyKind, ProtocolStep } from '@throughline/protocols';
import type { DataOf, EventOf, StepTerms } from '../events';
import { bayHospital, brightwater, childWelfare, coordination, harborShelter, hillShelter, laborDepartment, legalAid, police } from './agencies';
import { eventLike } from './build-event';
import { harborResponse, harborResponse2, hours, laborClaims } from './harbor-response';
import { findBed, stepIdOf } from './ids';
import { at } from './moments';

/** Who holds what in the stories. */
const holders: Partial<Record<AgencyKind, AgencyId>> = {
  advocacy: brightwater, coordination, shelter: harborShelter, police, 'child-welfare': childWelfare, hospital: bayHospital, 'legal-aid': legalAid,
  'labor-department': laborDepartment,
};

export function holderOf(key: string): AgencyId {
  const holder = holders[protocolStep(key).step.heldBy];
  if (!holder) throw new Error(`Nobody in the stories holds ${key}.`);
  return holder;
}

function protocolStep(key: string): { readonly protocolId: string; readonly version: number; readonly step: ProtocolStep } {
  for (const { id, version, steps } of [harborResponse, harborResponse2, laborClaims]) {
    const step = steps.find((one) => one.key === key);
    if (step) return { protocolId: id, version, step };
  }
  throw new Error(`No protocol of the stories has a step ${key}.`);
}

/** What the protocol promises of the step, opened at nine for the first time and for no need on record. */
function termsLike(key: string): StepTerms {
  const { protocolId, version, step } = protocolStep(key);
  return {
    origin: { kind: 'protocol', protocolId, version, key, needId: null, occurrence: 1 },
    agencyKind: step.heldBy, urgency: step.urgency, authority: step.authority.kind, personalDuty: step.personalDuty ?? false, countsFrom: at(
      '09:00',
    ), limit: step.within,
  };
}

/** The step of this key, opened at nine; its id is `step-<key>`. */
export const stepOpened = (key = 'find-bed', over: Partial<DataOf<'StepOpened'>> = {}): EventOf<'StepOpened'> => ({
  type: 'StepOpened',
  data: { stepId: stepIdOf(key), ...termsLike(key), openedAt: at('09:00'), ...over },
});
/** Brightwater asked a shelter for something by hand. */
export const referralOpened = eventLike('StepOpened', {
  stepId: stepIdOf('referral'), origin: { kind: 'referral', fromAgencyId: brightwater, need: 'bed' }, agencyKind: 'shelter', urgency: 'today',
  authority: 'agreement', personalDuty: false, countsFrom: at('09:00'), limit: hours('PT8H'), openedAt: at('09:00'),
});
export const pastStepRecorded = (key = 'safety-plan', over: Partial<DataOf<'PastStepRecorded'>> = {}): EventOf<'PastStepRecorded'> => ({
  type: 'PastStepRecorded',
  data: { stepId: stepIdOf(key), ...termsLike(key), ...over },
});

export const stepPlaced = eventLike('StepPlaced', { stepId: findBed, agencyId: harborShelter, how: 'only-candidate' });
export const stepUnplaced = eventLike('StepUnplaced', { stepId: findBed, agencyId: null, reason: 'no-candidate' });
export const stepAccepted = eventLike('StepAccepted', { stepId: findBed, agencyId: harborShelter });
export const stepHandedBack = eventLike('StepHandedBack', { stepId: findBed, agencyId: harborShelter, reason: 'no-capacity', times: 1 });
export const stepReassigned = eventLike('StepReassigned', { stepId: findBed, from: harborShelter, to: hillShelter, reason: 'no-capacity' });
/** From three till the next day's three, with two hours left to five o'clock. */
export const stepPaused = eventLike('StepPaused', {
  stepId: findBed, reason: 'survivor-asked', pausedAt: at('15:00'), until: at('15:00', '2026-03-03'), left: {
    to: 'deadline', dueMs: 7_200_000, advanceMs: [],
  },
  next: { at: at('15:00', '2026-03-03'), what: 'pause-end' },
});
export const stepResumed = eventLike('StepResumed', { stepId: findBed, how: 'asked', pausedMs: 3_900_000, next: null });
export const stepCompleted = eventLike('StepCompleted', { stepId: findBed, agencyId: harborShelter, verdict: 'in-time', record: {}, told: [] });
export const stepReopened = eventLike('StepReopened', { stepId: findBed, reason: 'completed-by-mistake' });
export const stepNotNeeded = eventLike('StepNotNeeded', { stepId: findBed, reason: 'does-not-apply' });
export const stepDeclined = eventLike('StepDeclined', { stepId: findBed, takenBy: harborShelter, how: 'orally' });
export const stepEnded = eventLike('StepEnded', { stepId: findBed, reason: 'case-closed' });
export const stepQuestioned = eventLike('StepQuestioned', { stepId: findBed, reason: 'fact-corrected' });
