import type { CaseCommand } from './decide';
import {
  asEngine, asMember, at, basisIdOf, bedMissed, deadlineMissed, escalationRecorded, eventsOf, findBed, findBedNotice, given, harborShelter,
  openedWithTeam, police, running, singh, sosa, stepPaused,
} from './testing';

const seen: CaseCommand = { type: 'AcknowledgeNotice', data: { noticeId: findBedNotice, putOff: null } };

describe('a command about a step that owes something', () => {
  const due = [...openedWithTeam, ...running('find-bed')];

  it('begins with that, so that the moment of a ring decides nothing', () =>
    given(...due)
      .when({ type: 'AcceptStep', data: { stepId: findBed } }, { now: at('17:00'), ...asMember(sosa) })
      .thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued', 'StepAccepted'));

  it('begins with one rung at most', () =>
    given(...openedWithTeam, ...bedMissed())
      .when({ type: 'AcceptStep', data: { stepId: findBed } }, { now: at('19:00'), ...asMember(sosa) })
      .thenOnly('EscalationRecorded', escalationRecorded({
        rung: 1, to: 'supervisor', memberId: singh, next: { at: at('19:30'), what: 'rung' },
      }).data));

  it('begins with what follows from that as well: whoever hands back a step whose pause and deadline are long over has missed it', () => {
    const handBack: CaseCommand = { type: 'HandBackStep', data: { stepId: findBed, reason: 'no-capacity' } };
    given(...due, stepPaused()).when(handBack, { now: at('18:00', '2026-03-03'), ...asMember(sosa) }).thenTypes(
      'StepResumed', 'DeadlineSet', 'DeadlineMissed', 'EscalationRecorded', 'NoticeIssued', 'StepHandedBack', 'LadderRunStarted', 'NoticeIssued',
    );
  });

  it('owes nothing before its moment', () =>
    given(...due).when({ type: 'AcceptStep', data: { stepId: findBed } }, { now: at('16:59'), ...asMember(sosa) }).thenTypes('StepAccepted'));

  it('and leaves nothing of it when it is refused: the ring will say it', () =>
    given(...due)
      .when({ type: 'AcceptStep', data: { stepId: findBed } }, { now: at('17:00'), ...asMember(singh, { agencyId: police }) })
      .thenRejected({ code: 'step-belongs-to-another-agency', stepId: findBed, agencyId: harborShelter }));

  it('says that it was owed: it follows from nothing that the command said', () => {
    const { decision } = given(...due).when({ type: 'AcceptStep', data: { stepId: findBed } }, { now: at('17:00'), ...asMember(sosa) });
    const owed = { eventIndex: null, rule: 'what-the-step-was-owed' };
    expect(decision).toMatchObject({ causes: [owed, owed, owed, null] });
  });
});

describe('a command about the notice of a step', () => {
  it('begins with what that step owes: whoever acknowledges after the next rung\'s moment comes too late, also when its ring does', () =>
    given(...openedWithTeam, ...bedMissed())
      .when(seen, { now: at('17:30'), ...asMember(sosa) })
      .thenRejected({ code: 'notice-superseded', noticeId: findBedNotice }));
});

describe('a command about the whole case', () => {
  const due = [...openedWithTeam, ...running('find-bed')];

  it.each<[string, CaseCommand]>([
    ['a quiet', { type: 'RequestQuiet', data: { until: at('17:00', '2026-03-09'), how: 'orally' } }],
    ['its closing', { type: 'CloseCase', data: { reason: 'goals-met' } }],
    ['the end of its agency\'s basis', { type: 'EndBasis', data: { basisId: basisIdOf(harborShelter) } }],
    ['the suspension of its agency', { type: 'UnplaceSteps', data: { agencyId: harborShelter } }],
    ['an exclusion of its agency', { type: 'RecordExclusion', data: { of: 'agency', agencyId: harborShelter } }],
  ])('begins with what every step owes, since it may stop or move any: %s takes no miss off anybody', (_, command) => {
    const decided = given(...due).when(command, { now: at('17:00'), ...asEngine() });
    decided.thenOnly('DeadlineMissed', deadlineMissed().data);
    expect(eventsOf(decided.decision).slice(0, 2)).toStrictEqual([deadlineMissed(), escalationRecorded()]);
  });
});
