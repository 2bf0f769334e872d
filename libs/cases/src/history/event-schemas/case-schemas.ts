import { code, count, data, dataLike, flag, id, moment, oneOf, orNull, placeCode, zone, type EventSchemas } from '@throughline/event-schemas';
import { fieldClasses, needKinds } from '@throughline/protocols';
import { closingReasons, decisionMakingOrgs, housingKinds, interviewKinds, leavingReasons, reopeningReasons } from '../../codes';
import type { CaseEvent } from '../../events';
import { factWith } from './fact-values';
import { appliedVersion } from './step-values';

type CaseTypes =
  | 'CaseOpened' | 'CaseClosed' | 'CaseReopened' | 'FactRecorded' | 'FactCorrected' | 'SurvivorIdentified' | 'DetailsRecorded' | 'MilestoneReached'
  | 'MilestoneNotWanted' | 'LeadNamed' | 'LeadLeft' | 'LeadDeadlineSet' | 'LeadStillMissing' | 'ProtocolApplied' | 'ProtocolChanged' | 'ProtocolEnded'
  | 'NeedRecorded' | 'NeedMet' | 'NeedWithoutProvider' | 'PlacementRecorded' | 'InterviewRecorded';

const need = { needId: id, need: oneOf(...needKinds) };

/** The case as a whole: what is known of the survivor's journey in codes, who leads, which protocols it runs. */
export const caseSchemas: Pick<EventSchemas<CaseEvent>, CaseTypes> = {
  CaseOpened: data({ caseId: id, openedBy: id, region: placeCode, zone, openedAt: moment }, 'identity', 'contact', 'narrative'),
  CaseClosed: data({ reason: oneOf(...closingReasons), closedAt: moment }),
  CaseReopened: data({ reason: oneOf(...reopeningReasons), reopenedAt: moment }),

  FactRecorded: dataLike(factWith('value')),
  FactCorrected: dataLike(factWith('value', 'was')),
  SurvivorIdentified: data({ status: oneOf('PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking'), decidedBy: oneOf(...decisionMakingOrgs) }),
  DetailsRecorded: data({}, ...fieldClasses),
  MilestoneReached: data({ milestone: code, kind: orNull(code), reachedAt: moment }),
  MilestoneNotWanted: data({ milestone: code }),

  LeadNamed: data({ memberId: id, agencyId: id }),
  LeadLeft: data({ memberId: id, reason: oneOf(...leavingReasons) }),
  LeadDeadlineSet: data({ since: moment, dueAt: moment, provisional: flag }),
  LeadStillMissing: data({ agencyId: orNull(id), memberId: orNull(id), nextAt: moment }),

  ProtocolApplied: data(appliedVersion),
  ProtocolChanged: data({ ...appliedVersion, from: count }),
  ProtocolEnded: data({ protocolId: code, version: count }),

  NeedRecorded: data({ ...need, recordedAt: moment }),
  NeedMet: data({ ...need, stepId: orNull(id) }),
  NeedWithoutProvider: data(need),
  PlacementRecorded: data({ kind: oneOf(...housingKinds) }, 'location'),
  InterviewRecorded: data({ kind: oneOf(...interviewKinds) }, 'narrative'),
};
