import { addMs, isoDuration, type AgencyId, type Instant, type MemberId } from '@throughline/kernel';
import { facts, fieldClasses, handBackReasons, needKinds, notNeededReasons, pauseReasons, type FactCode } from '@throughline/protocols';
import fc from 'fast-check';
import { isOpened, type CaseState, type OpenedCase, type Step } from '../case';
import {
  basisKinds, closingReasons, housingKinds, interviewKinds, leavingReasons, missMarks, reassignReasons, reopeningReasons, stepReopeningReasons,
  waysToAsk,
} from '../codes';
import type { CaseCommand } from '../decide';
import type { Exclusion } from '../events';
import {
  abara, adeyemi, arendt, bayHospital, brightwater, castillo, childWelfare, cohen, coordination, harborShelter, hillShelter, police, sosa, walker,
} from './agencies';
import { hours, workingDays } from './harbor-response';
import { harborCase } from './ids';

/** What somebody may do next, before it is known in what case: which command, and which of the things that are there it is about. */
export type Choice = {
  readonly command: number;
  readonly picks: readonly number[];
  readonly waitedMs: number;
  readonly who: number;
  readonly saidMs: number;
};

const oneHour = 3_600_000;
export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  command: fc.nat(999),
  picks: fc.array(fc.nat(60), { minLength: 6, maxLength: 6 }),
  waitedMs: fc.constantFrom(0, 0, 0, 0, 0, 0, 60_000, 60_000, oneHour, oneHour, 3 * oneHour, 5 * oneHour, 24 * oneHour, 80 * oneHour, 400 * oneHour),
  who: fc.nat(20),
  saidMs: fc.constantFrom(0, 0, 0, 30_000, 3 * oneHour, 50 * oneHour),
});

export const people: readonly (readonly [MemberId, AgencyId])[] = [
  [abara, brightwater], [arendt, brightwater], [adeyemi, brightwater], [castillo, coordination], [cohen, coordination], [sosa, harborShelter],
  [walker, childWelfare],
];
const somewhere: readonly AgencyId[] = [
  brightwater, coordination, harborShelter, hillShelter, police, childWelfare, bayHospital, 'agency-nobody' as AgencyId,
];
const factCodes = Object.keys(facts) as FactCode[];
const protocols: readonly { readonly protocolId: string; readonly version: number }[] = [
  { protocolId: 'harbor-response', version: 2 }, { protocolId: 'labor-claims', version: 1 }, { protocolId: 'harbor-response', version: 1 },
  { protocolId: 'hill-response', version: 1 }, { protocolId: 'labor-claims', version: 9 },
];
const keys = [
  'safety-plan', 'convene-team', 'monthly-review', 'find-bed', 'first-report', 'written-report', 'missing-report', 'medical-exam', 'no-such-step',
];

/** The nth command that there is, about the things of this case that the choice picks; sometimes about something that is not there. */
export function commandOf({ command, picks: given, waitedMs }: Choice, state: CaseState, now: Instant): CaseCommand {
  const queue = [...given];
  const pick = <T>(...from: readonly T[]): T => from[(queue.shift() ?? 0) % from.length] as T;
  if (!isOpened(state)) return opening(pick);
  const makers = commandsAbout(state, pick, addMs(now, pick(1, 3, 30, 200, -1) * 5 * oneHour + waitedMs), now);
  return makers[command % makers.length]?.() ?? { type: 'RingLead', data: {} };
}

type Pick = <T>(...from: readonly T[]) => T;

const opening = (pick: Pick): CaseCommand => ({
  type: 'OpenCase',
  data: {
    caseId: harborCase, openedBy: brightwater, leadMemberId: pick(null, abara),
    protocols: pick(['harbor-response'], ['harbor-response', 'labor-claims'], ['hill-response']).map((protocolId) => ({ protocolId, version: 1 })),
    facts: pick({}, { ageGroup: 'minor' }, { ageGroup: 'adult', missing: 'yes', wagesWithheld: 'yes' }),
  },
});

function commandsAbout(state: OpenedCase, pick: Pick, later: Instant, now: Instant): readonly (() => CaseCommand)[] {
  const unknown = 'id-of-nothing' as never;
  const idOf = <Id extends string>(there: Readonly<Record<Id, unknown>>): Id =>
    pick(...(Object.keys(there) as Id[]), ...(Object.keys(there) as Id[]), unknown);
  const openId = () => idOf(state.openSteps);
  const openWhere = (fits: (step: Step) => boolean) => pick(...Object.values(state.openSteps).filter(fits).map(({ stepId: id }) => id), openId());
  const stepId = () => idOf({ ...state.openSteps, ...state.endedSteps });
  const agencyId = () => pick(...somewhere);
  const fact = () => {
    const code = pick(...factCodes);
    const { values, many } = facts[code];
    return { fact: code, value: many ? [pick(...values), pick(...values)] : pick<string>(...values) };
  };
  const exclusion = (): Exclusion =>
    pick<() =>
      Exclusion>(
        () => ({ of: 'agency', agencyId: agencyId() }), () => ({ of: 'member', memberId: pick(...people)[0] }),
        () => ({ of: 'town', town: 'old-harbor' }),
      )();
  const version = () => pick(...protocols);
  const release = () => ({
    discloser: agencyId(), recipient: agencyId(), classes: [pick(...fieldClasses)], purpose: 'housing' as const, signer: 'self' as const,
    form: 'paper' as const,
    signedAt: addMs(now, -oneHour), expiresAt: later,
  });
  const completion = (id = openId()) => {
    const step = state.openSteps[id];
    const asksForRecord = step?.origin.kind === 'protocol' && step.origin.key === 'first-report';
    return { stepId: id, record: asksForRecord ? { reportedThrough: 'telephone' } : {}, told: pick(null, [], [childWelfare]) };
  };
  const referral = (): CaseCommand => ({
      type: 'OpenReferral',
      data: {
        agencyKind: 'shelter', agencyId: pick(null, agencyId()), need: pick(null, 'bed'), within: pick(hours('PT8H'), workingDays('P2D')),
        urgency: pick('danger', 'routine'),
      },
    });
  const needId = () => idOf(state.needs);
  const noticeId = () => idOf(state.notices);
  const deadlineId = () => idOf(state.misses);
  return [
    () => ({ type: 'AcceptStep', data: { stepId: stepId() } }),
    () => ({ type: 'AcknowledgeNotice', data: { noticeId: noticeId(), putOff: pick(null, isoDuration('PT30M')) } }),
    () => ({ type: 'AnnotateMiss', data: { deadlineId: deadlineId(), mark: pick(...missMarks) } }),
    () => ({ type: 'AnswerMiss', data: { deadlineId: deadlineId(), reason: pick(...handBackReasons, 'not-ours') } }),
    () => ({ type: 'ApplyProtocol', data: version() }),
    () => ({ type: 'AssignStep', data: { stepId: openId(), agencyId: agencyId() } }),
    () => ({ type: 'ChangeProtocol', data: version() }),
    () => ({ type: 'CloseCase', data: { reason: pick(...closingReasons) } }),
    () => ({ type: 'CompleteStep', data: completion() }),
    () => ({ type: 'CompleteStep', data: completion() }),
    () => ({ type: 'CorrectFact', data: fact() }),
    () => ({ type: 'DeclineStep', data: { stepId: openId(), how: pick(...waysToAsk) } }),
    () => ({ type: 'EndBasis', data: { basisId: idOf(state.bases) } }),
    () => ({ type: 'EndProtocol', data: { protocolId: pick('labor-claims', 'harbor-response') } }),
    () => ({ type: 'EndQuiet', data: {} }),
    () => ({ type: 'ExtendDeadline', data: { stepId: openId(), dueAt: later } }),
    () => ({ type: 'ExtendQuiet', data: { until: later } }),
    () => ({ type: 'HandBackStep', data: { stepId: openId(), reason: pick(...handBackReasons) } }),
    () => ({ type: 'IdentifySurvivor', data: { status: pick('PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking'), decidedBy: 'NGO' } }),
    () => ({ type: 'LeaveLead', data: { reason: pick(...leavingReasons) } }),
    () => ({ type: 'LiftExclusion', data: pick(...state.exclusions, exclusion()) }),
    () => ({ type: 'MarkMilestoneNotWanted', data: { milestone: pick('housed', 'team-convened', 'graduated') } }),
    () => ({ type: 'MarkStepNotNeeded', data: { stepId: openId(), reason: pick(...notNeededReasons) } }),
    () => ({ type: 'MeetNeed', data: { needId: needId() } }),
    () => {
      const [memberId, its] = pick(...people);
      return { type: 'NameLead', data: { memberId, agencyId: its } };
    },
    referral,
    referral,
    () => ({ type: 'PauseStep', data: { stepId: openId(), reason: pick(...pauseReasons), until: later } }),
    () => ({ type: 'PauseStep', data: { stepId: openId(), reason: pick(...pauseReasons), until: later } }),
    () => ({ type: 'ReachMilestone', data: { milestone: pick('referred', 'team-convened', 'graduated'), kind: pick(null, 'services') } }),
    () => ({ type: 'ReassignStep', data: { stepId: openId(), agencyId: agencyId(), reason: pick(...reassignReasons) } }),
    () => {
      const kind = pick(...basisKinds.filter((one) => one !== 'release'));
      return {
        type: 'RecordBasis',
        data: { agencyId: agencyId(), kind, cites: kind === 'court-order' || kind === 'legal-duty' ? 'Order 26-117' : null, classes: ['status'] },
      };
    },
    () => ({ type: 'RecordBasis', data: { agencyId: agencyId(), kind: 'own-client', cites: null, classes: [...fieldClasses] } }),
    () => ({ type: 'RecordDetails', data: { sealed: pick({}, { contact: 'x' }) } }),
    () => ({ type: 'RecordExclusion', data: exclusion() }),
    () => ({ type: 'RecordFact', data: fact() }),
    () => ({ type: 'RecordFact', data: { fact: 'missing', value: 'yes' } }),
    () => ({ type: 'CorrectFact', data: { fact: 'ageGroup', value: pick('minor', 'adult') } }),
    () => ({ type: 'RecordInterview', data: { kind: pick(...interviewKinds) } }),
    () => ({ type: 'RecordNeed', data: { need: pick('bed', 'medical', 'safety', 'phone', 'benefits', ...needKinds) } }),
    () => ({ type: 'RecordNeed', data: { need: pick('bed', 'medical', 'safety', 'phone', 'benefits') } }),
    () => ({ type: 'RecordNeedWithoutProvider', data: { needId: needId() } }),
    () => ({ type: 'RecordNoticeUndeliverable', data: { noticeId: noticeId() } }),
    () => ({ type: 'RecordPastStep', data: { protocolId: pick('harbor-response', 'labor-claims'), stepKey: pick(...keys) } }),
    () => ({ type: 'RecordPlacement', data: { kind: pick(...housingKinds) } }),
    () => ({ type: 'RecordRelease', data: release() }),
    () => ({ type: 'RecordRelease', data: { ...release(), discloser: brightwater } }),
    () => ({ type: 'ReopenCase', data: { reason: pick(...reopeningReasons) } }),
    () => ({ type: 'ReopenStep', data: { stepId: idOf(state.endedSteps), reason: pick(...stepReopeningReasons) } }),
    () => ({ type: 'RequestQuiet', data: { until: later, how: pick(...waysToAsk) } }),
    () => ({ type: 'ResumeStep', data: { stepId: openWhere(({ pause }) => pause !== null) } }),
    () => ({ type: 'ResumeStep', data: { stepId: openWhere(({ pause }) => pause !== null) } }),
    () => ({ type: 'RevokeReferral', data: { stepId: openWhere(({ origin }) => origin.kind === 'referral') } }),
    () => ({ type: 'RevokeReferral', data: { stepId: openWhere(({ origin }) => origin.kind === 'referral') } }),
    () => ({ type: 'RevokeRelease', data: { releaseId: idOf(state.releases), how: pick(...waysToAsk) } }),
    () => ({ type: 'RingLead', data: {} }),
    () => ({ type: 'RingQuiet', data: {} }),
    () => ({ type: 'RingRelease', data: { releaseId: idOf(state.releases) } }),
    () => ({ type: 'RingStep', data: { stepId: stepId() } }),
    () => ({ type: 'RingStep', data: { stepId: openId() } }),
    () => ({ type: 'UnmuteCase', data: { mutedFrom: addMs(now, -5 * oneHour), mutedUntil: now } }),
    () => ({ type: 'UnplaceSteps', data: { agencyId: agencyId() } }),
  ];
}

