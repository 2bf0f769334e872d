import type { CaseEvent } from '@throughline/cases';
import {
  advanceMomentReached, basisRecorded, brightwater, caseClosed, caseNoticeIssued, caseOpened, clocksShifted, coordination, deadlineMissed, deadlineSet, detailsRecorded, escalationAcknowledged,
  escalationRecorded, exclusionRecorded, factCorrected, factRecorded, harborShelter, leadStillMissing, milestoneReached, missAnswered, needMet, noticeAcknowledged, noticeIssued, police,
  quietRequested, referralOpened, releaseRecorded, releaseWarned, statutoryMissRecorded, stepCompleted, stepHandedBack, stepOpened, stepPlaced, stepUnplaced,
} from '@throughline/testing/cases';
import { tellingOf, titleKey } from '../reading/telling-of';
import { LocalTime } from './local-time';
import { sentenceOf } from './sentences';

const names: Readonly<Record<string, string>> = { [brightwater]: 'Brightwater', [harborShelter]: 'Harbor Shelter', [coordination]: 'Coordination', [police]: 'Harbor Police' };
const past = [stepOpened(), stepOpened('missing-report'), deadlineSet(), releaseRecorded(), noticeIssued()].map((event) => ({ event }));
const learned = tellingOf(past, {
  time: new LocalTime('UTC'),
  agency: (agencyId) => names[agencyId] ?? agencyId,
  titles: new Map([[titleKey('harbor-response', 1, 'find-bed'), 'Find a bed'], [titleKey('harbor-response', 1, 'missing-report'), 'Report to the police']]),
});
const tell = { ...learned, member: () => 'member 4f21aa' };

const told: readonly (readonly [CaseEvent, string])[] = [
  [caseOpened(), 'The case is opened by Brightwater, in region north-coast.'],
  [caseClosed(), 'The case is closed: goals met.'],
  [factRecorded('typeOfExploitation', ['ForcedLabour', 'Servitude']), 'On record: typeOfExploitation is ForcedLabour, Servitude.'],
  [factCorrected('ageGroup', 'minor', 'adult'), 'Corrected: ageGroup is minor, not adult.'],
  [detailsRecorded(), 'Details are recorded, under seal.'],
  [milestoneReached({ milestone: 'housed', kind: 'emergency' }), 'Milestone reached: housed (emergency).'],
  [leadStillMissing(), 'The case still has no lead: Brightwater is asked; again Tue 3 Mar 2026 17:00.'],
  [basisRecorded(police, { kind: 'legal-duty', cites: 'CGS 17a-101b' }), 'Harbor Police may know of the case: by legal duty (CGS 17a-101b).'],
  [basisRecorded(coordination, { kind: 'oversight' }), 'Coordination looks at the case for oversight.'],
  [releaseWarned(), 'The release from Brightwater to Harbor Shelter ends in 7 days.'],
  [exclusionRecorded({ of: 'town', town: 'old-harbor' }), 'The survivor excludes the town old-harbor.'],
  [stepOpened(), 'A step opens: "Find a bed" (find-bed), for shelter, within 4 hours.'],
  [referralOpened(), 'A step opens: a referral from Brightwater for bed, for shelter, within 8 hours.'],
  [stepPlaced(), '"Find a bed" goes to Harbor Shelter: the only one that could hold it.'],
  [stepUnplaced({ agencyId: harborShelter, reason: 'basis-ended' }), '"Find a bed" is held by Harbor Shelter no more: basis ended.'],
  [stepHandedBack({ times: 2 }), 'Harbor Shelter hands "Find a bed" back: no capacity (the 2nd hand-back).'],
  [stepCompleted({ verdict: 'in-time-logged-late', record: { bedFound: true, nights: 3 }, told: [police] }), '"Find a bed" is done by Harbor Shelter, in time, logged late; on record: bedFound true, nights 3; by law told: Harbor Police.'],
  [deadlineSet('find-bed', { why: 'reassigned', calendarOf: harborShelter, provisional: true }), '"Find a bed" is promised by Mon 2 Mar 2026 17:00, anew for its new holder, on the hours of Harbor Shelter (provisional).'],
  [advanceMomentReached(), 'The deadline of "Find a bed" comes near.'],
  [deadlineMissed(), '"Find a bed" is missed: not on record as done by Mon 2 Mar 2026 17:00.'],
  [statutoryMissRecorded({ marks: ['store-muted'] }), 'In the statutory register: "Report to the police", not recorded as done by Mon 2 Mar 2026 17:00 (Coast Code 29-1), marked store muted.'],
  [missAnswered(), 'Harbor Shelter answers for the miss of "Find a bed": done in time.'],
  [escalationRecorded(), '"Find a bed" climbs to the on-call contact of Harbor Shelter, member 4f21aa: told "we have not heard from you".'],
  [escalationRecorded({ to: 'supervisor', memberId: null, outcome: 'nobody-named' }), '"Find a bed" climbs past the supervisor of Harbor Shelter: nobody is named.'],
  [escalationAcknowledged(), 'Member 4f21aa answers for "Find a bed"; the next rung waits until Mon 2 Mar 2026 18:00.'],
  [noticeIssued(), 'A notice to member 4f21aa of Harbor Shelter about "Find a bed": we have not heard from you (goes out Mon 2 Mar 2026 17:00).'],
  [caseNoticeIssued({ outward: false }), 'A notice to Brightwater about the case: it has no lead (inbox only).'],
  [noticeAcknowledged(), 'Member 4f21aa of Harbor Shelter acknowledges the notice about "Find a bed". Acknowledged is not done.'],
  [quietRequested(), 'The survivor asks the whole case to wait until Mon 9 Mar 2026 12:00 (orally, taken down by Brightwater).'],
  [needMet(), 'A need is met: bed, by "Find a bed".'],
  [clocksShifted(), 'The store was muted from Mon 2 Mar 2026 10:00 to Mon 2 Mar 2026 12:00; agreements move by as much.'],
];

describe('what happened is told in a sentence', () => {
  it.each(told.map(([event, sentence]) => [event.type, event, sentence] as const))('%s', (_type, event, sentence) => {
    expect(sentenceOf(event, tell)).toBe(sentence);
  });
});
