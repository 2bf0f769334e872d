import type { FactCode, FactValue } from '@throughline/protocols';
import type { EventOf } from '../events';
import { brightwater, castillo, coordination } from './agencies';
import { eventLike } from './build-event';
import { bedNeed, findBed, harborCase } from './ids';
import { at } from './moments';

export const caseOpened = eventLike('CaseOpened', {
  caseId: harborCase, openedBy: brightwater, region: 'north-coast', zone: 'America/New_York', openedAt: at('09:00'),
});
export const caseClosed = eventLike('CaseClosed', { reason: 'goals-met', closedAt: at('16:00') });
export const caseReopened = eventLike('CaseReopened', { reason: 'survivor-returned', reopenedAt: at('16:05') });

export const factRecorded = (fact: FactCode, value: FactValue): EventOf<'FactRecorded'> => ({ type: 'FactRecorded', data: { fact, value } });
export const factCorrected = (fact: FactCode, value: FactValue, was: FactValue): EventOf<'FactCorrected'> => ({
  type: 'FactCorrected', data: { fact, value, was },
});
export const survivorIdentified = eventLike('SurvivorIdentified', { status: 'PossibleVictimOfTrafficking', decidedBy: 'NGO' });
export const detailsRecorded = eventLike('DetailsRecorded', {});
export const milestoneReached = eventLike('MilestoneReached', { milestone: 'team-convened', kind: null, reachedAt: at('16:05') });
export const milestoneNotWanted = eventLike('MilestoneNotWanted', { milestone: 'housed' });

export const leadNamed = eventLike('LeadNamed', { memberId: castillo, agencyId: coordination });
export const leadLeft = eventLike('LeadLeft', { memberId: castillo, reason: 'stepped-down' });
export const leadDeadlineSet = eventLike('LeadDeadlineSet', { since: at('09:00'), dueAt: at('17:00'), provisional: false });
export const leadStillMissing = eventLike('LeadStillMissing', { agencyId: brightwater, memberId: null, nextAt: at('17:00', '2026-03-03') });

export const protocolApplied = eventLike('ProtocolApplied', { protocolId: 'harbor-response', version: 1, hash: 'hash-of-harbor-response-1' });
export const protocolChanged = eventLike('ProtocolChanged', {
  protocolId: 'harbor-response', version: 2, hash: 'hash-of-harbor-response-2', from: 1,
});
export const protocolEnded = eventLike('ProtocolEnded', { protocolId: 'labor-claims', version: 1 });

export const needRecorded = eventLike('NeedRecorded', { needId: bedNeed, need: 'bed', recordedAt: at('09:00') });
export const needMet = eventLike('NeedMet', { needId: bedNeed, need: 'bed', stepId: findBed });
export const needWithoutProvider = eventLike('NeedWithoutProvider', { needId: bedNeed, need: 'bed' });
export const placementRecorded = eventLike('PlacementRecorded', { kind: 'emergency' });
export const interviewRecorded = eventLike('InterviewRecorded', { kind: 'service-needs' });
