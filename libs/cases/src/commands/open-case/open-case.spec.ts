import type { AgencyId, DeadlineId, StepId } from '@throughline/kernel';
import { officeHours } from '@throughline/testing/agencies';
import type { CaseContext } from '../../context';
import {
  abara, about, agenciesWith, asMember, at, basisRecorded, brightwater, caseOpened, castillo, deadlineMissed, deadlineSet, escalationRecorded,
  eventsOf, exactly, factsOf, factRecorded, farShelter, given, leadDeadlineSet, leadNamed, newId, noticeIssued, openCase, opened, protocolApplied,
  sometimeOn, statutoryMissRecorded, stepOpened, stepPlaced,
} from '../../testing';

const minor = openCase({ facts: { ageGroup: 'minor' } });
const stepsOpened = (command: ReturnType<typeof openCase>, over: Partial<CaseContext> = {}) =>
  factsOf(given().when(command, over).decision, 'StepOpened').map(({ origin }) => (origin.kind === 'protocol' ? origin.key : 'referral'));
/** The first report's deadline: twelve hours from what happened, as it was said. */
const reportDue = (occurred: CaseContext['occurred']) =>
  factsOf(given().when(minor, { occurred }).decision, 'DeadlineSet').find(({ countedFrom }) => countedFrom !== at('16:05'))?.dueAt;

describe('a case that is opened', () => {
  it('has an agency that may know, a protocol whose first step is on its way, and a working day to find a lead', () => {
    const stepId = newId<StepId>(2);
    given().when(openCase()).thenEvents(
      caseOpened({ openedAt: at('16:05') }),
      basisRecorded(brightwater, { basisId: newId(1), classes: ['status', 'identity', 'contact', 'narrative'] }),
      protocolApplied(),
      stepOpened('safety-plan', { stepId, countsFrom: at('16:05'), openedAt: at('16:05') }),
      leadDeadlineSet({ since: at('16:05'), dueAt: at('16:05', '2026-03-03') }),
      stepPlaced({ stepId, agencyId: brightwater }),
      deadlineSet('safety-plan', {
        deadlineId: newId(3), stepId, countedFrom: at('16:05'), dueAt: at('16:05', '2026-03-03'),
        advanceAt: [at('04:05', '2026-03-03'), at('15:05', '2026-03-03')],
      }),
      noticeIssued({
        noticeId: newId(4), purpose: 'step-assigned', stepId, agencyId: brightwater, memberId: null, urgency: 'today', goesOutAt: at('16:05'),
        run: null, rung: null,
      }),
    );
  });

  it('with somebody to lead it has no clock of a missing lead', () => {
    const decision = given().when(openCase({ leadMemberId: abara }));
    decision.thenOnly('LeadNamed', leadNamed({ memberId: abara, agencyId: brightwater }).data);
    decision.thenOnly('LeadDeadlineSet');
  });

  it('keeps what is personal sealed, each class by itself', () => {
    const sealed = { identity: 'a name', narrative: 'a story' };
    expect(eventsOf(given().when(openCase({ sealed })).decision)[0]).toStrictEqual({ ...caseOpened({ openedAt: at('16:05') }), sealed });
  });

  it('counts its days in the zone of the agency that opened it, and lies in its region', () => {
    const agencies = agenciesWith({ [farShelter]: { calendar: { ...officeHours, zone: 'America/Chicago' } } });
    given().when(openCase({ openedBy: farShelter }), { agencies })
      .thenOnly('CaseOpened', caseOpened({ openedBy: farShelter, region: 'south-coast', zone: 'America/Chicago', openedAt: at('16:05') }).data);
  });

  it('says what is known in the order of the vocabulary, whatever order it was said in', () =>
    given().when(openCase({ facts: { missing: 'no', ageGroup: 'adult' } }))
      .thenOnly('FactRecorded', factRecorded('ageGroup', 'adult').data, factRecorded('missing', 'no').data));

  it('opens what is for everybody, and for an adult nothing more', () => {
    expect(stepsOpened(openCase())).toEqual(['safety-plan']);
    expect(stepsOpened(openCase({ facts: { ageGroup: 'adult' } }))).toEqual(['safety-plan']);
  });

  it('opens for a minor what a minor needs, each step once', () =>
    expect(stepsOpened(minor)).toEqual(['safety-plan', 'first-report', 'guardian-meeting']));

  it('opens what a fact opens once, however many other facts are known', () =>
    expect(stepsOpened(openCase({ facts: { ageGroup: 'adult', inCare: 'no', missing: 'yes', imminentDanger: 'yes' } })))
      .toEqual(['safety-plan', 'missing-report']));

  it('runs its add-ons beside its base', () => {
    const both = openCase({
      protocols: [{ protocolId: 'labor-claims', version: 1 }, { protocolId: 'harbor-response', version: 1 }], facts: { wagesWithheld: 'yes' },
    });
    expect(stepsOpened(both)).toEqual(['wage-interview', 'wage-notice', 'safety-plan']);
    given().when(both).thenOnly('LeadDeadlineSet', leadDeadlineSet({ since: at('16:05'), dueAt: at('16:05', '2026-03-03') }).data);
  });
});

describe('a statutory limit of a case that is opened', () => {
  it('counts from what happened, an agreement from when it was told', () => {
    given().when(minor, { occurred: exactly(at('09:00')) }).thenOnly(
      'StepOpened',
      stepOpened('safety-plan', { stepId: newId(2), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
      stepOpened('first-report', { stepId: newId(3), countsFrom: at('09:00'), openedAt: at('16:05') }).data,
      stepOpened('guardian-meeting', { stepId: newId(4), countsFrom: at('16:05'), openedAt: at('16:05') }).data,
    );
    expect(reportDue(exactly(at('09:00')))).toBe(at('21:00'));
  });

  it('counts from the earliest moment at which it can have happened', () => {
    expect(reportDue(about(at('09:00')))).toBe(at('20:00'));
    expect(reportDue(sometimeOn(at('15:00')))).toBe(at('17:00'));
  });

  it('is missed in the opening itself when it has passed by then, and the person who has the duty is told at once', () => {
    const decision = given().when(minor, { occurred: exactly(at('16:00', '2026-03-01')) });
    const missed = { deadlineId: newId<DeadlineId>(6), stepId: newId<StepId>(3) };
    const dueAt = at('04:00');
    decision.thenOnly('DeadlineMissed', deadlineMissed({ ...missed, dueAt, register: 'recorded', next: { at: dueAt, what: 'rung' } }).data);
    decision.thenOnly('StatutoryMissRecorded', statutoryMissRecorded({ ...missed, dueAt, cites: 'Coast Code 17-101' }).data);
    decision.thenOnly(
      'EscalationRecorded',
      escalationRecorded({ stepId: missed.stepId, agencyId: brightwater, memberId: abara, next: { at: at('17:05'), what: 'rung' } }).data,
    );
  });
});

describe('a case is not opened', () => {
  it('a second time', () => given(...opened).when(openCase()).thenRejected({ code: 'case-opened-already' }));

  it('by what will happen later', () =>
    given().when(openCase(), { occurred: exactly(at('16:06')) }).thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));

  it('with a value that its fact does not have', () => {
    const values = ['minor', 'adult', 'unknown'];
    given().when(openCase({ facts: { ageGroup: 'seventeen' } })).thenRejected({ code: 'fact-value-unknown', fact: 'ageGroup', values });
    given().when(openCase({ facts: { ageGroup: ['minor'] } })).thenRejected({ code: 'fact-value-unknown', fact: 'ageGroup', values });
  });

  it('under a protocol that nobody has published', () =>
    given().when(openCase({ protocols: [{ protocolId: 'harbor-response', version: 9 }] }))
      .thenRejected({ code: 'protocol-unknown', protocolId: 'harbor-response', version: 9 }));

  it('under two versions of a protocol', () =>
    given().when(openCase({ protocols: [{ protocolId: 'harbor-response', version: 1 }, { protocolId: 'harbor-response', version: 2 }] }))
      .thenRejected({ code: 'protocol-applied-already', protocolId: 'harbor-response', version: 2 }));

  it('under no base, or under two', () => {
    given().when(openCase({ protocols: [] })).thenRejected({ code: 'protocol-base-missing' });
    given().when(openCase({ protocols: [{ protocolId: 'labor-claims', version: 1 }] })).thenRejected({ code: 'protocol-base-missing' });
    given().when(openCase({ protocols: [{ protocolId: 'harbor-response', version: 1 }, { protocolId: 'hill-response', version: 1 }] }))
      .thenRejected({ code: 'protocol-base-applied-already', protocolId: 'harbor-response' });
  });

  it('by an agency that nobody knows, or whose seat rests', () => {
    const nobody = 'agency-nobody' as AgencyId;
    given().when(openCase({ openedBy: nobody })).thenRejected({ code: 'agency-unknown', agencyId: nobody });
    given().when(openCase(), { agencies: agenciesWith({ [brightwater]: { status: 'suspended' } }) })
      .thenRejected({ code: 'agency-suspended', agencyId: brightwater });
  });
});

describe('before a case is opened', () => {
  it('nothing can be done about it', () =>
    given().when({ type: 'RecordNeed', data: { need: 'bed' } }, asMember(castillo)).thenRejected({ code: 'case-unknown' }));
});
