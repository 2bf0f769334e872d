import { passedOver, waysToSpoil } from '@throughline/testing/event-schemas';
import type { CaseEvent, EventOf } from '../../events';
import * as told from '../../testing';
import { findEventFaults } from './find-event-faults';

const { at, bedNeed, brightwater, findBed, harborShelter, police, sosa } = told;

/** Every type in its usual form first, then in the others that it has. */
const good: { readonly [Type in CaseEvent['type']]: readonly [EventOf<Type>, ...EventOf<Type>[]] } = {
  CaseOpened: [told.caseOpened(), { ...told.caseOpened(), sealed: { identity: { name: 'Jane Doe' }, contact: 'x', narrative: 'She came by bus.' } }],
  CaseClosed: [told.caseClosed()],
  CaseReopened: [told.caseReopened()],

  FactRecorded: [told.factRecorded('ageGroup', 'minor'), told.factRecorded('typeOfExploitation', ['ForcedLabour', 'Servitude']), told.factRecorded('typeOfExploitation', [])],
  FactCorrected: [told.factCorrected('missing', 'no', 'yes'), told.factCorrected('typeOfExploitation', ['Other'], ['ForcedLabour'])],
  SurvivorIdentified: [told.survivorIdentified(), told.survivorIdentified({ status: 'ActualVictimOfTrafficking', decidedBy: 'CourtOrProsecution' })],
  DetailsRecorded: [told.detailsRecorded(), { ...told.detailsRecorded(), sealed: { 'substance-use': 'x', immigration: 'y', status: 'z' } }],
  MilestoneReached: [told.milestoneReached(), told.milestoneReached({ milestone: 'housed', kind: 'emergency' })],
  MilestoneNotWanted: [told.milestoneNotWanted()],

  LeadNamed: [told.leadNamed()],
  LeadLeft: [told.leadLeft()],
  LeadDeadlineSet: [told.leadDeadlineSet()],
  LeadStillMissing: [told.leadStillMissing(), told.leadStillMissing({ agencyId: null })],

  ProtocolApplied: [told.protocolApplied()],
  ProtocolChanged: [told.protocolChanged()],
  ProtocolEnded: [told.protocolEnded()],

  BasisRecorded: [
    told.basisRecorded(), told.basisRecorded(harborShelter, { kind: 'release', releaseId: told.shelterRelease, classes: ['status', 'health'] }),
    told.basisRecorded(police, { kind: 'legal-duty', cites: 'CGS 17a-101b' }),
  ],
  BasisEnded: [told.basisEnded(harborShelter)],
  ReleaseRecorded: [told.releaseRecorded(), { ...told.releaseRecorded(), sealed: { identity: { signature: 'J. Doe' } } }],
  ReleaseWarned: [told.releaseWarned()],
  ReleaseExpired: [told.releaseExpired()],
  ReleaseRevoked: [told.releaseRevoked()],

  ExclusionRecorded: [
    told.exclusionRecorded({ of: 'agency', agencyId: harborShelter }), told.exclusionRecorded({ of: 'member', memberId: sosa }),
    told.exclusionRecorded({ of: 'town', town: 'old-harbor' }),
  ],
  ExclusionLifted: [told.exclusionLifted({ of: 'town', town: 'old-harbor' })],

  StepOpened: [told.stepOpened(), told.referralOpened(), { ...told.stepOpened('first-report'), sealed: { identity: { reporter: 'x' } } }],
  PastStepRecorded: [told.pastStepRecorded()],
  StepPlaced: [told.stepPlaced()],
  StepUnplaced: [told.stepUnplaced(), told.stepUnplaced({ agencyId: harborShelter, reason: 'basis-ended' })],
  StepAccepted: [told.stepAccepted()],
  StepHandedBack: [told.stepHandedBack()],
  StepReassigned: [told.stepReassigned()],
  StepPaused: [told.stepPaused(), told.stepPaused({ left: { to: 'rung', rungMs: 0 } })],
  StepResumed: [told.stepResumed(), told.stepResumed({ how: 'pause-ended', next: { at: at('17:00'), what: 'rung' } })],
  StepCompleted: [
    told.stepCompleted(),
    told.stepCompleted({
      agencyId: null, told: [police],
      record: {
        reportedThrough: 'telephone', reportedOn: '2026-03-02', reportedAt: at('16:05'), number: 'AB-2026/0041', formId: '0192f0c1-7a51-8c6e-9d1f-2a3b4c5d6e7f',
        calls: 2, hours: 1.5, survivorTold: true, given: ['food', 'clothing'],
      },
    }),
    { ...told.stepCompleted(), sealed: { health: 'x', location: 'y' } },
  ],
  StepReopened: [told.stepReopened()],
  StepNotNeeded: [told.stepNotNeeded()],
  StepDeclined: [told.stepDeclined()],
  StepEnded: [told.stepEnded()],
  StepQuestioned: [told.stepQuestioned()],

  DeadlineSet: [told.deadlineSet(), told.deadlineSet('benefits-application', { clock: 'business', calendarOf: brightwater, advanceAt: [at('12:00')], provisional: true })],
  AdvanceMomentReached: [told.advanceMomentReached()],
  DeadlineMissed: [told.deadlineMissed()],
  StatutoryMissRecorded: [told.statutoryMissRecorded(), told.statutoryMissRecorded({ marks: ['store-muted'] })],
  DeadlineKeptLoggedLate: [told.deadlineKeptLoggedLate()],
  MissAnswered: [told.missAnswered(), { ...told.missAnswered(), sealed: { narrative: 'The line was busy.' } }],
  MissAnnotated: [told.missAnnotated()],

  LadderRunStarted: [told.ladderRunStarted(), told.ladderRunStarted({ why: 'quiet', next: null })],
  EscalationRecorded: [told.escalationRecorded(), told.escalationRecorded({ agencyId: null, memberId: null, outcome: 'nobody-named' })],
  EscalationAcknowledged: [told.escalationAcknowledged()],

  NoticeIssued: [told.noticeIssued(), told.caseNoticeIssued()],
  NoticeAcknowledged: [told.noticeAcknowledged(), told.noticeAcknowledged({ stepId: null })],
  NoticeUndeliverable: [told.noticeUndeliverable(), told.noticeUndeliverable({ stepId: null, next: null })],

  QuietRequested: [told.quietRequested()],
  QuietEndReached: [told.quietEndReached(), told.quietEndReached({ askedAgencyId: null, askedMemberId: null })],
  QuietUnanswered: [told.quietUnanswered()],
  QuietEnded: [told.quietEnded()],
  QuietExtended: [told.quietExtended()],

  NeedRecorded: [told.needRecorded()],
  NeedMet: [told.needMet(), told.needMet({ needId: bedNeed, stepId: null })],
  NeedWithoutProvider: [told.needWithoutProvider()],
  PlacementRecorded: [told.placementRecorded(), { ...told.placementRecorded(), sealed: { location: { agencyId: harborShelter } } }],
  InterviewRecorded: [told.interviewRecorded(), { ...told.interviewRecorded(), sealed: { narrative: 'x' } }],

  ClocksShifted: [told.clocksShifted()],
};

const goodEvents: readonly CaseEvent[] = Object.values(good).flat();
/** Words may stand where a law or an order is cited, and a code in the place of a number where a protocol says which it is. */
const spared = ['/data/cites', '/data/record/calls', '/data/record/hours', '/data/record/survivorTold'];

/** What no case is ever told so: the event as a wrong program might write it. */
const badly = (event: CaseEvent, over: object): CaseEvent => ({ ...event, data: { ...event.data, ...over } }) as CaseEvent;

describe("what a case's event may hold", () => {
  it.each(goodEvents)('$type: what the case decides', (event) => expect(findEventFaults(event)).toEqual([]));

  it.each(Object.entries(good))('%s: nothing else', (_, events: readonly CaseEvent[]) => expect(passedOver(events, findEventFaults, spared)).toEqual([]));

  it('is never repeated in the words of a fault', () => {
    const faults = JSON.stringify(goodEvents.flatMap((event) => waysToSpoil(event).map(({ event: spoiled }) => findEventFaults(spoiled))));
    for (const free of ['Jane', 'Mill Street', 'diary']) expect(faults.includes(free)).toBe(false);
  });

  it('is a value of the fact that it says, and of no other', () => {
    expect(findEventFaults(told.factRecorded('ageGroup', 'yes'))).not.toEqual([]);
    expect(findEventFaults(told.factRecorded('ageGroup', ['minor']))).not.toEqual([]);
    expect(findEventFaults(told.factRecorded('typeOfExploitation', 'ForcedLabour'))).not.toEqual([]);
    expect(findEventFaults(told.factCorrected('missing', 'no', 'minor'))).not.toEqual([]);
    expect(findEventFaults(badly(told.factRecorded('ageGroup', 'minor'), { fact: 'birthDate', value: '2009-03-02' }))).not.toEqual([]);
  });

  it('is sealed in the classes of its own type only', () => {
    expect(findEventFaults({ ...told.placementRecorded(), sealed: { narrative: 'x' } } as CaseEvent)).not.toEqual([]);
    expect(findEventFaults({ ...told.stepPlaced(), sealed: { identity: 'x' } } as CaseEvent)).not.toEqual([]);
    expect(findEventFaults({ ...told.interviewRecorded(), sealed: { narrative: 'x', health: 'y' } } as CaseEvent)).not.toEqual([]);
  });

  it('is no sentence, name or address in what a protocol asked to be recorded', () => {
    for (const text of ['She is safe now', 'Jane Doe', 'jane@example.org', '12 Mill Street', '', 'she said: no', 'a\nb']) {
      expect(findEventFaults(told.stepCompleted({ record: { outcome: text } }))).not.toEqual([]);
      expect(findEventFaults(told.stepCompleted({ record: { given: [text] } }))).not.toEqual([]);
    }
    expect(findEventFaults(told.stepCompleted({ record: { 'Jane Doe': true } }))).toEqual([{ path: '/data/record', message: 'must NOT have additional properties' }]);
    expect(findEventFaults(told.stepCompleted({ record: { outcome: { said: 'no' } } }))).not.toEqual([]);
    expect(findEventFaults(told.stepCompleted({ record: { outcome: null } }))).not.toEqual([]);
  });

  it('is a step of one origin: a referral has no key, and a protocol no sender', () => {
    const { origin } = told.referralOpened().data;
    expect(findEventFaults(badly(told.stepOpened(), { origin: { ...origin, key: 'find-bed' } }))).not.toEqual([]);
    expect(findEventFaults(badly(told.stepOpened(), { origin: { kind: 'wish' } }))).not.toEqual([]);
  });

  it('is nothing at all of an event that no case ever had', () =>
    expect(findEventFaults({ type: 'CaseErased', data: { stepId: findBed } } as unknown as CaseEvent)).toEqual([{ path: '/type', message: 'is no type of event here' }]));
});
