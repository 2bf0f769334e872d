import type { EscalationOutcome, NoticePurpose, RungName, RunReason } from '@throughline/cases';
import type { Sentences } from '../telling';

const rungs: Readonly<Record<RungName, string>> = { 'on-call': 'the on-call contact', supervisor: 'the supervisor', lead: 'the lead' };
const unheard: Readonly<Record<Exclude<EscalationOutcome, 'told'>, string>> = {
  'nobody-on-call': 'nobody is on call', 'nobody-named': 'nobody is named', 'no-channel': 'there is only the inbox to tell them by', 'no-basis': 'the agency may not know of the case',
  excluded: 'the survivor excludes them',
};
const runs: Readonly<Record<RunReason, string>> = {
  reassigned: 'it has another holder', placed: 'it has a holder', unplaced: 'nobody holds it', 'handed-back': 'it was handed back', extended: 'its deadline moved', reopened: 'it is open again',
  quiet: 'the quiet is over', unmuted: 'the store is unmuted',
};
const purposes: Readonly<Record<NoticePurpose, string>> = {
  'step-assigned': 'it is theirs', advance: 'its deadline comes near', escalation: 'we have not heard from you', 'handed-back': 'it was handed back', unplaced: 'nobody holds it',
  'step-questioned': 'is it still needed?', 'lead-missing': 'it has no lead', 'quiet-over': 'what follows the quiet?', 'release-expiring': 'a release ends soon',
  'need-without-provider': 'nobody provides what is needed',
};

export const aboutEscalations: Sentences<
  'LadderRunStarted' | 'EscalationRecorded' | 'EscalationAcknowledged' | 'NoticeIssued' | 'NoticeAcknowledged' | 'NoticeUndeliverable'
> = {
  LadderRunStarted: ({ stepId, run, why }, tell) => `The ladder of ${tell.step(stepId)} begins again (run ${run}): ${runs[why]}.`,
  EscalationRecorded: ({ stepId, to, agencyId, memberId, outcome }, tell) => {
    const where = agencyId === null ? '' : ` of ${tell.agency(agencyId)}`;
    if (outcome !== 'told') return `${tell.step(stepId)} climbs past ${rungs[to]}${where}: ${unheard[outcome]}.`;
    return `${tell.step(stepId)} climbs to ${rungs[to]}${where}${memberId === null ? '' : `, ${tell.member(memberId)}`}: told "we have not heard from you".`;
  },
  EscalationAcknowledged: ({ stepId, memberId, next }, tell) => `${tell.member(memberId)} answers for ${tell.step(stepId)}; the next rung waits until ${tell.moment(next.at)}.`,
  NoticeIssued: ({ purpose, stepId, agencyId, memberId, goesOutAt, outward }, tell) => {
    const whom = `${memberId === null ? '' : `${tell.member(memberId)} of `}${tell.agency(agencyId)}`;
    return `A notice to ${whom} about ${stepId === null ? 'the case' : tell.step(stepId)}: ${purposes[purpose]}${outward ? ` (goes out ${tell.moment(goesOutAt)})` : ' (inbox only)'}.`;
  },
  NoticeAcknowledged: ({ noticeId, agencyId, memberId }, tell) =>
    `${tell.member(memberId)} of ${tell.agency(agencyId)} acknowledges the notice about ${tell.notice(noticeId)}. Acknowledged is not done.`,
  NoticeUndeliverable: ({ noticeId }, tell) => `The notice about ${tell.notice(noticeId)} reached nobody.`,
};
