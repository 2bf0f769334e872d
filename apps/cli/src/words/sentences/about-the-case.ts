import { inWords, valueInWords } from '../in-words';
import type { Sentences } from '../telling';

export const aboutTheCase: Sentences<
  | 'CaseOpened' | 'CaseClosed' | 'CaseReopened' | 'FactRecorded' | 'FactCorrected' | 'SurvivorIdentified' | 'DetailsRecorded' | 'MilestoneReached' | 'MilestoneNotWanted'
  | 'LeadNamed' | 'LeadLeft' | 'LeadDeadlineSet' | 'LeadStillMissing' | 'ProtocolApplied' | 'ProtocolChanged' | 'ProtocolEnded' | 'QuietRequested' | 'QuietEndReached'
  | 'QuietUnanswered' | 'QuietEnded' | 'QuietExtended' | 'NeedRecorded' | 'NeedMet' | 'NeedWithoutProvider' | 'PlacementRecorded' | 'InterviewRecorded' | 'ClocksShifted'
> = {
  CaseOpened: ({ openedBy, region }, tell) => `The case is opened by ${tell.agency(openedBy)}, in region ${region}.`,
  CaseClosed: ({ reason }) => `The case is closed: ${inWords(reason)}.`,
  CaseReopened: ({ reason }) => `The case is reopened: ${inWords(reason)}.`,

  FactRecorded: ({ fact, value }) => `On record: ${fact} is ${valueInWords(value)}.`,
  FactCorrected: ({ fact, value, was }) => `Corrected: ${fact} is ${valueInWords(value)}, not ${valueInWords(was)}.`,
  SurvivorIdentified: ({ status, decidedBy }) => `Identified as ${status}; ${decidedBy} decided so.`,
  DetailsRecorded: () => 'Details are recorded, under seal.',
  MilestoneReached: ({ milestone, kind }) => `Milestone reached: ${inWords(milestone)}${kind === null ? '' : ` (${inWords(kind)})`}.`,
  MilestoneNotWanted: ({ milestone }) => `The survivor does not want this milestone: ${inWords(milestone)}.`,

  LeadNamed: ({ memberId, agencyId }, tell) => `${tell.member(memberId)} of ${tell.agency(agencyId)} leads the case.`,
  LeadLeft: ({ memberId, reason }, tell) => `${tell.member(memberId)} leads the case no more: ${inWords(reason)}.`,
  LeadDeadlineSet: ({ dueAt, provisional }, tell) => `The case has no lead; one is to be named by ${tell.moment(dueAt)}${provisional ? ' (provisional)' : ''}.`,
  LeadStillMissing: ({ agencyId, memberId, nextAt }, tell) => {
    const asked = [...(memberId === null ? [] : [tell.member(memberId)]), ...(agencyId === null ? [] : [tell.agency(agencyId)])].join(' of ');
    return `The case still has no lead: ${asked === '' ? 'there is nobody to ask' : `${asked} is asked`}; again ${tell.moment(nextAt)}.`;
  },

  ProtocolApplied: ({ protocolId, version }) => `Protocol ${protocolId}, version ${version}, applies.`,
  ProtocolChanged: ({ protocolId, version, from }) => `Protocol ${protocolId} goes from version ${from} to ${version}.`,
  ProtocolEnded: ({ protocolId, version }) => `Protocol ${protocolId}, version ${version}, applies no more.`,

  QuietRequested: ({ until, how, takenBy }, tell) =>
    `The survivor asks the whole case to wait until ${tell.moment(until)} (${inWords(how)}, taken down by ${tell.agency(takenBy)}).`,
  QuietEndReached: ({ askedAgencyId, nextAt }, tell) =>
    `The quiet comes to its end; ${askedAgencyId === null ? 'nobody could be asked' : `${tell.agency(askedAgencyId)} is asked`} what now, by ${tell.moment(nextAt)}.`,
  QuietUnanswered: () => 'Nobody said what follows the quiet: the case is back on the board, its clocks still stopped.',
  QuietEnded: () => 'The quiet is over; clocks run again with their full limits.',
  QuietExtended: ({ until }, tell) => `The survivor asks the case to wait longer, until ${tell.moment(until)}.`,

  NeedRecorded: ({ need }) => `A need: ${inWords(need)}.`,
  NeedMet: ({ need, stepId }, tell) => `A need is met: ${inWords(need)}${stepId === null ? '' : `, by ${tell.step(stepId)}`}.`,
  NeedWithoutProvider: ({ need }) => `Nobody here provides what is needed: ${inWords(need)}.`,
  PlacementRecorded: ({ kind }) => `Housed: ${inWords(kind)}. Where is sealed.`,
  InterviewRecorded: ({ kind }) => `An interview was held: ${inWords(kind)}.`,

  ClocksShifted: ({ mutedFrom, mutedUntil }, tell) => `The store was muted from ${tell.moment(mutedFrom)} to ${tell.moment(mutedUntil)}; agreements move by as much.`,
};
