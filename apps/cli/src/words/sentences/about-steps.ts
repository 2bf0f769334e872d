import type { DataOf, StepTerms, Verdict } from '@throughline/cases';
import { inWords, limitInWords, ordinal, valueInWords } from '../in-words';
import type { Sentences, Telling } from '../telling';

const placings: Readonly<Record<DataOf<'StepPlaced'>['how'], string>> = {
  'only-candidate': 'the only one that could hold it', 'by-hand': 'assigned by hand', 'personal-duty': 'the duty is a person\'s own there',
};
const resumptions: Readonly<Record<DataOf<'StepResumed'>['how'], string>> = { asked: 'as asked', 'pause-ended': 'the pause is over', quiet: 'the whole case is quiet instead' };
const verdicts: Readonly<Record<Verdict, string>> = {
  'in-time': 'in time', 'in-time-logged-late': 'in time, logged late', late: 'late', 'cannot-be-told': 'whether in time cannot be told', 'no-deadline': 'no deadline was running',
};

function titleOf({ origin }: StepTerms, tell: Telling): string {
  if (origin.kind === 'protocol') return `"${tell.titleOf(origin.protocolId, origin.version, origin.key)}" (${origin.key})`;
  return `a referral from ${tell.agency(origin.fromAgencyId)}${origin.need === null ? '' : ` for ${inWords(origin.need)}`}`;
}

const recorded = (record: DataOf<'StepCompleted'>['record']): string =>
  Object.entries(record).map(([name, value]) => `${name} ${valueInWords(value)}`).join(', ');

export const aboutSteps: Sentences<
  | 'StepOpened' | 'PastStepRecorded' | 'StepPlaced' | 'StepUnplaced' | 'StepAccepted' | 'StepHandedBack' | 'StepReassigned' | 'StepPaused' | 'StepResumed' | 'StepCompleted'
  | 'StepReopened' | 'StepNotNeeded' | 'StepDeclined' | 'StepEnded' | 'StepQuestioned'
> = {
  StepOpened: (terms, tell) =>
    `A step opens: ${titleOf(terms, tell)}, for ${inWords(terms.agencyKind)}, within ${limitInWords(terms.limit)}${terms.authority === 'statute' ? ' by law' : ''}.`,
  PastStepRecorded: (terms, tell) => `A step of before our time: ${titleOf(terms, tell)}, for ${inWords(terms.agencyKind)}.`,
  StepPlaced: ({ stepId, agencyId, how }, tell) => `${tell.step(stepId)} goes to ${tell.agency(agencyId)}: ${placings[how]}.`,
  StepUnplaced: ({ stepId, agencyId, reason }, tell) =>
    `${tell.step(stepId)} is held by ${agencyId === null ? 'nobody' : `${tell.agency(agencyId)} no more`}: ${inWords(reason)}.`,
  StepAccepted: ({ stepId, agencyId }, tell) => `${tell.agency(agencyId)} accepts ${tell.step(stepId)}.`,
  StepHandedBack: ({ stepId, agencyId, reason, times }, tell) =>
    `${tell.agency(agencyId)} hands ${tell.step(stepId)} back: ${inWords(reason)}${times > 1 ? ` (the ${ordinal(times)} hand-back)` : ''}.`,
  StepReassigned: ({ stepId, from, to, reason }, tell) => `${tell.step(stepId)} goes from ${tell.agency(from)} to ${tell.agency(to)}: ${inWords(reason)}.`,
  StepPaused: ({ stepId, reason, until }, tell) => `The clock of ${tell.step(stepId)} stops until ${tell.moment(until)}: ${inWords(reason)}.`,
  StepResumed: ({ stepId, how }, tell) => `The pause of ${tell.step(stepId)} ends: ${resumptions[how]}.`,
  StepCompleted: ({ stepId, agencyId, verdict, record, told }, tell) =>
    [
      `${tell.step(stepId)} is done${agencyId === null ? '' : ` by ${tell.agency(agencyId)}`}, ${verdicts[verdict]}`,
      ...(Object.keys(record).length > 0 ? [`on record: ${recorded(record)}`] : []),
      ...(told.length > 0 ? [`by law told: ${told.map((agencyId) => tell.agency(agencyId)).join(', ')}`] : []),
    ].join('; ') + '.',
  StepReopened: ({ stepId, reason }, tell) => `${tell.step(stepId)} is open again: ${inWords(reason)}.`,
  StepNotNeeded: ({ stepId, reason }, tell) => `${tell.step(stepId)} is not needed: ${inWords(reason)}.`,
  StepDeclined: ({ stepId, takenBy, how }, tell) => `The survivor declines ${tell.step(stepId)} (${inWords(how)}, taken down by ${tell.agency(takenBy)}).`,
  StepEnded: ({ stepId, reason }, tell) => `${tell.step(stepId)} ends: ${inWords(reason)}.`,
  StepQuestioned: ({ stepId, reason }, tell) => `Whether ${tell.step(stepId)} is still needed is for the lead to say: ${inWords(reason)}.`,
};
