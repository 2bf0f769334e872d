import type { DeadlineId, Instant, StepId } from '@throughline/kernel';
import {
  about, at, deadlineMissed, escalationRecorded, exactly, given, newId, openedWithTeam, petrov, police, statutoryMissRecorded,
} from '../../testing';

const wentMissing = { type: 'RecordFact', data: { fact: 'missing', value: 'yes' } } as const;
const ids = { deadlineId: newId<DeadlineId>(2), stepId: newId<StepId>(1) };
const missDueAt = (dueAt: Instant) => deadlineMissed({ ...ids, dueAt, register: 'recorded', next: { at: dueAt, what: 'rung' } }).data;

describe('a limit that has passed when it is opened', () => {
  it('is missed in the opening append, in the register too, and its agency\'s on-call contact is told at once', () => {
    const told = given(...openedWithTeam).when(wentMissing, { occurred: exactly(at('12:05')) });
    told.thenTypes(
      'FactRecorded', 'StepOpened', 'StepPlaced', 'DeadlineSet', 'NoticeIssued', 'DeadlineMissed', 'StatutoryMissRecorded', 'EscalationRecorded',
      'NoticeIssued',
    );
    told.thenOnly('DeadlineMissed', missDueAt(at('14:05')));
    told.thenOnly('StatutoryMissRecorded', statutoryMissRecorded({ ...ids, dueAt: at('14:05') }).data);
    told.thenOnly('EscalationRecorded', escalationRecorded({
      stepId: newId(1), agencyId: police, memberId: petrov, next: { at: at('16:35'), what: 'rung' },
    }).data);
  });

  it('is missed when it passes at that very moment', () =>
    given(...openedWithTeam).when(wentMissing, { occurred: exactly(at('14:05')) }).thenOnly('DeadlineMissed', missDueAt(at('16:05'))));

  it('is not missed a minute before', () =>
    given(...openedWithTeam).when(wentMissing, { occurred: exactly(at('14:06')) }).thenOnly('DeadlineMissed'));

  it('is missed by the earliest that "about" can mean', () =>
    given(...openedWithTeam).when(wentMissing, { occurred: about(at('15:00')) }).thenOnly('DeadlineMissed', missDueAt(at('16:00'))));

  it('is not concluded in a muted store', () =>
    given(...openedWithTeam).when(wentMissing, { occurred: exactly(at('12:05')), muted: true }).thenOnly('DeadlineMissed'));

  it('waits for its register entry while the clock is in doubt', () => {
    const told = given(...openedWithTeam).when(wentMissing, { occurred: exactly(at('12:05')), clockTrusted: false });
    told.thenOnly('StatutoryMissRecorded');
    told.thenOnly('DeadlineMissed', expect.objectContaining({ register: 'waits' }) as never);
  });
});
