import type { RegisteredAgency } from '@throughline/agencies';
import type { AgencyId } from '@throughline/kernel';
import type { CaseEvent, DataOf } from '../events';
import {
  abara, adeyemi, agenciesWith, arendt, at, basisEnded, bedMissed, brightwater, castillo, cohen, coordination, deadlineMissed, escalationRecorded,
  exclusionRecorded, given, harborShelter, known, leadLeft, legalAid, leadNamed, opened, openedWithTeam, ringStep, running, singh, sosa, stepIdOf,
  stepUnplaced,
} from '../testing';

type Escalation = DataOf<'EscalationRecorded'>;

type Otherwise = { readonly key?: string; readonly changes?: Readonly<Record<AgencyId, Partial<RegisteredAgency>>> };

/** What the ring at this moment records of the rung that it climbs. */
const climb = (history: readonly CaseEvent[], time: string, { key = 'find-bed', changes = {} }: Otherwise = {}) => {
  const climbed = given(...history).when(ringStep(stepIdOf(key)), { now: at(time), agencies: agenciesWith(changes) });
  const reached = (data: Partial<Escalation>) => climbed.thenOnly('EscalationRecorded', escalationRecorded({ stepId: stepIdOf(key), ...data }).data);
  return {
    thenReaches: reached,
    thenReachesNobody: (data: Partial<Escalation>) => {
      reached({ memberId: null, ...data });
      climbed.thenOnly('NoticeIssued');
    },
  };
};

const nobodyOnCall = { [harborShelter]: { onCall: { shifts: [], overrides: [], afterHours: null } } };
const atOnce = { next: { at: at('17:00'), what: 'rung' as const } };

describe('the first rung', () => {
  const due = [...openedWithTeam, ...running('find-bed')];

  it('reaches whoever is on call at that moment, by the turns of the week', () => {
    const turns = [
      { day: 'monday', from: '09:00', to: '12:00', memberId: sosa }, { day: 'monday', from: '12:00', to: '17:00', memberId: singh },
    ] as const;
    const changes = { [harborShelter]: { onCall: { shifts: turns, overrides: [], afterHours: null } } };
    climb([...openedWithTeam, ...running('find-bed', { dueAt: at('16:59') })], '16:59', { changes })
      .thenReaches({ memberId: sosa, next: { at: at('17:29'), what: 'rung' } });
    climb(due, '17:00', { changes }).thenReaches({ memberId: singh });
  });

  it('reaches nobody when nobody is on call, and hands on at once', () =>
    climb(due, '17:00', { changes: nobodyOnCall }).thenReachesNobody({ outcome: 'nobody-on-call', ...atOnce }));

  it('reaches nobody when the contact has no channel but the inbox, and hands on at once', () =>
    climb(due, '17:00', { changes: { [harborShelter]: { channels: { [singh]: ['email'] } } } })
      .thenReachesNobody({ memberId: sosa, outcome: 'no-channel', ...atOnce }));

  it('reaches nobody when the survivor excluded the contact, and hands on at once', () =>
    climb([...due, exclusionRecorded({ of: 'member', memberId: sosa })], '17:00').thenReachesNobody({ outcome: 'excluded', ...atOnce }));

  it('is skipped, on record, when the agency may not know of the case any more, as where a personal duty stayed behind', () =>
    climb([...openedWithTeam, ...running('first-report'), basisEnded(brightwater)], '17:00', { key: 'first-report' })
      .thenReachesNobody({ agencyId: brightwater, outcome: 'no-basis', ...atOnce }));

  it('is skipped, on record, when the survivor excluded the whole agency of a personal duty', () =>
    climb([...openedWithTeam, ...running('first-report'), exclusionRecorded({ of: 'agency', agencyId: brightwater })], '17:00', {
      key: 'first-report',
    })
      .thenReachesNobody({ agencyId: brightwater, outcome: 'excluded', ...atOnce }));
});

describe('the supervisor\'s rung', () => {
  const onCallTold = [...openedWithTeam, ...bedMissed()];
  const supervisor = { rung: 1, to: 'supervisor', next: { at: at('17:30'), what: 'rung' } } as const;

  it('reaches nobody when no supervisor is named, and hands on at once', () =>
    climb(onCallTold, '17:30', { changes: { [harborShelter]: { supervisor: null } } }).thenReachesNobody({ ...supervisor, outcome: 'nobody-named' }));

  it('reaches nobody when the survivor excluded the supervisor, and hands on at once', () =>
    climb([...onCallTold, exclusionRecorded({ of: 'member', memberId: singh })], '17:30').thenReachesNobody({ ...supervisor, outcome: 'excluded' }));
});

describe('a rung that reached nobody', () => {
  it('is followed at once by the next', () => {
    const nobodyReached = [deadlineMissed(), escalationRecorded({ memberId: null, outcome: 'nobody-on-call', ...atOnce })];
    climb([...openedWithTeam, ...running('find-bed'), ...nobodyReached], '17:00', { changes: nobodyOnCall })
      .thenReaches({ rung: 1, to: 'supervisor', memberId: singh, next: { at: at('17:30'), what: 'rung' } });
  });
});

describe('the lead\'s rung', () => {
  const supervisorTold = [
    ...bedMissed(), escalationRecorded({ rung: 1, to: 'supervisor', memberId: singh, next: { at: at('18:00'), what: 'rung' } }),
  ];
  const lead = { rung: 2, to: 'lead', next: { at: at('18:00', '2026-03-03'), what: 'rung' } } as const;

  it('reaches the lead', () =>
    climb([...openedWithTeam, ...supervisorTold], '18:00').thenReaches({ ...lead, agencyId: coordination, memberId: castillo }));

  it('reaches whoever leads the case by now', () =>
    climb([...openedWithTeam, ...supervisorTold, leadNamed({ memberId: cohen })], '18:00')
      .thenReaches({ ...lead, agencyId: coordination, memberId: cohen }));

  it('reaches a coordinator when the case has no lead', () =>
    climb([...openedWithTeam, ...supervisorTold, leadLeft()], '18:00').thenReaches({ ...lead, agencyId: coordination, memberId: castillo }));

  it('reaches a coordinator when the lead\'s agency may not know of the case any more', () =>
    climb([...openedWithTeam, ...supervisorTold, leadNamed({ memberId: abara, agencyId: legalAid })], '18:00')
      .thenReaches({ ...lead, agencyId: coordination, memberId: castillo }));

  it('reaches no coordinator of an agency that the survivor excluded', () =>
    climb([...openedWithTeam, ...supervisorTold, leadLeft(), exclusionRecorded({ of: 'agency', agencyId: coordination })], '18:00')
      .thenReaches({ ...lead, agencyId: brightwater, memberId: arendt }));

  it('reaches another coordinator when the survivor excluded the first', () =>
    climb([...openedWithTeam, ...supervisorTold, exclusionRecorded({ of: 'member', memberId: castillo })], '18:00')
      .thenReaches({ ...lead, agencyId: coordination, memberId: cohen }));

  it('reaches a coordinator while the lead\'s agency is suspended', () =>
    climb([...openedWithTeam, ...supervisorTold, leadNamed({ memberId: sosa, agencyId: harborShelter })], '18:00', {
      changes: { [harborShelter]: { status: 'suspended' } },
    })
      .thenReaches({ ...lead, agencyId: coordination, memberId: castillo }));

  describe('in single-agency mode', () => {
    const alone = [...opened, ...known(harborShelter), ...supervisorTold];

    it('reaches the lead at the opening agency', () =>
      climb([...alone, leadNamed({ memberId: abara, agencyId: brightwater })], '18:00')
        .thenReaches({ ...lead, agencyId: brightwater, memberId: abara }));

    it('ends at the opening agency\'s director', () => climb(alone, '18:00').thenReaches({ ...lead, agencyId: brightwater, memberId: arendt }));

    it('goes to its supervisor when it has no director', () =>
      climb(alone, '18:00', { changes: { [brightwater]: { director: null } } }).thenReaches({ ...lead, agencyId: brightwater, memberId: adeyemi }));

    it('is on as long as no coordinator\'s agency may know of the case', () =>
      climb([...alone, ...known(coordination)], '18:00').thenReaches({ ...lead, agencyId: coordination, memberId: castillo }));

    it('is on again while the coordinator\'s agency is suspended', () =>
      climb([...alone, ...known(coordination)], '18:00', { changes: { [coordination]: { status: 'suspended' } } })
        .thenReaches({ ...lead, agencyId: brightwater, memberId: arendt }));

    it('reaches nobody when nobody answers for the case, and tries again the next day', () =>
      climb(alone, '18:00', { changes: { [brightwater]: { director: null, supervisor: null } } })
        .thenReachesNobody({ ...lead, agencyId: null, outcome: 'nobody-named' }));
  });
});

describe('a step that nobody holds', () => {
  it('is the lead\'s on every rung, and begins at the lead\'s', () =>
    climb([...openedWithTeam, ...running('find-bed', { holder: null })], '17:00')
      .thenReaches({ rung: 2, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('17:00', '2026-03-03'), what: 'rung' } }));

  it('is the lead\'s also where its ladder never comes to the lead', () => {
    const unplaced = [
      ...openedWithTeam, ...running('shelter-check'),
      stepUnplaced({ stepId: stepIdOf('shelter-check'), agencyId: harborShelter, reason: 'basis-ended' }),
    ];
    climb(unplaced, '17:00', { key: 'shelter-check' })
      .thenReaches({ rung: 0, to: 'lead', agencyId: coordination, memberId: castillo, next: { at: at('18:00'), what: 'rung' } });
  });
});
