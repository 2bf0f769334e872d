import { given, messageRecorded, noticeGivenUp, noticeHandedOver, noticeWithdrawn } from '../../testing';
import type { GiveUp } from './give-up';

const giveUp: GiveUp = { type: 'GiveUp', data: { why: 'no-address' } };

describe('giving up', () => {
  it('says why nobody can be told', () => given().when(giveUp).thenEvents(noticeGivenUp('no-address')));

  it('is possible after a message was recorded: its addressee may have left', () =>
    given(messageRecorded()).when(giveUp).thenEvents(noticeGivenUp('no-address')));

  it('twice changes nothing', () => given(noticeGivenUp('nobody')).when(giveUp).thenNothing());

  it('is refused once the notice was handed over or withdrawn', () => {
    given(messageRecorded(), noticeHandedOver()).when(giveUp).thenRejected({ code: 'notice-settled', status: 'handed-over' });
    given(noticeWithdrawn()).when(giveUp).thenRejected({ code: 'notice-settled', status: 'withdrawn' });
  });
});
