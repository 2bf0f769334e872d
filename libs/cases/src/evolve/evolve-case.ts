import type { Draft, Evolvers } from './draft';

type CaseTypes =
  | 'CaseClosed' | 'CaseReopened' | 'FactRecorded' | 'FactCorrected' | 'SurvivorIdentified' | 'DetailsRecorded' | 'MilestoneReached' | 'MilestoneNotWanted'
  | 'LeadNamed' | 'LeadLeft' | 'LeadDeadlineSet' | 'LeadStillMissing' | 'ProtocolApplied' | 'ProtocolChanged' | 'ProtocolEnded'
  | 'NeedRecorded' | 'NeedMet' | 'NeedWithoutProvider' | 'PlacementRecorded' | 'InterviewRecorded';

const revised = (draft: Draft): void => {
  draft.revision += 1;
};

export const evolveCase: Evolvers<CaseTypes> = {
  CaseClosed: (draft) => {
    draft.status = 'closed';
    draft.leadMissing = null;
    draft.quiet = null;
    revised(draft);
  },
  CaseReopened: (draft) => {
    draft.status = 'open';
    revised(draft);
  },
  FactRecorded: (draft, { fact, value }) => {
    draft.facts = { ...draft.facts, [fact]: value };
    revised(draft);
  },
  FactCorrected: (draft, { fact, value }) => {
    draft.facts = { ...draft.facts, [fact]: value };
    revised(draft);
  },
  SurvivorIdentified: revised,
  DetailsRecorded: revised,
  MilestoneReached: (draft, { milestone, kind, reachedAt }) => {
    const before = draft.milestones[milestone];
    const kinds = before?.wanted ? before.kinds : [];
    draft.milestones[milestone] = {
      wanted: true,
      reachedAt: before?.wanted ? before.reachedAt : reachedAt,
      kinds: kind === null || kinds.includes(kind) ? kinds : [...kinds, kind],
    };
    revised(draft);
  },
  MilestoneNotWanted: (draft, { milestone }) => {
    draft.milestones[milestone] = { wanted: false };
    revised(draft);
  },
  LeadNamed: (draft, lead) => {
    draft.lead = lead;
    draft.leadMissing = null;
    revised(draft);
  },
  LeadLeft: (draft) => {
    draft.lead = null;
    revised(draft);
  },
  LeadDeadlineSet: (draft, { since, dueAt }) => {
    draft.leadMissing = { since, nextAt: dueAt };
  },
  LeadStillMissing: (draft, { nextAt }) => {
    if (draft.leadMissing) draft.leadMissing = { ...draft.leadMissing, nextAt };
  },
  ProtocolApplied: (draft, applied) => {
    draft.protocols[applied.protocolId] = { ...applied, opened: {}, ended: {} };
    revised(draft);
  },
  ProtocolChanged: (draft, { protocolId, version, hash }) => {
    const before = draft.protocols[protocolId];
    draft.protocols[protocolId] = { opened: {}, ended: {}, ...before, protocolId, version, hash };
    revised(draft);
  },
  ProtocolEnded: (draft, { protocolId }) => {
    delete draft.protocols[protocolId];
    revised(draft);
  },
  NeedRecorded: (draft, { needId, need }) => {
    draft.needs[needId] = { needId, kind: need, status: 'open' };
  },
  NeedMet: (draft, { needId, need }) => {
    draft.needs[needId] = { needId, kind: need, status: 'met' };
  },
  NeedWithoutProvider: (draft, { needId, need }) => {
    draft.needs[needId] = { needId, kind: need, status: 'no-provider' };
  },
  PlacementRecorded: revised,
  InterviewRecorded: revised,
};
