import { given, messageRecorded, noticeGivenUp, noticeHandedOver, noticeWithdrawn } from '../../testing';
import type { WithdrawNotice } from './withdraw-notice';

const withdraw: WithdrawNotice = { type: 'WithdrawNotice', data: { why: 'no-basis' } };

describe('withdrawing a notice', () => {
  it('says why there is nothing to say any more', () => given().when(withdraw).thenEvents(noticeWithdrawn('no-basis')));

  it('is possible between two tries', () => given(messageRecorded()).when(withdraw).thenEvents(noticeWithdrawn('no-basis')));

  it('is possible after it was given up, so that the case need not hear of it', () =>
    given(noticeGivenUp()).when(withdraw).thenEvents(noticeWithdrawn('no-basis')));

  it('twice changes nothing', () => given(noticeWithdrawn('excluded')).when(withdraw).thenNothing());

  it('is refused once it was handed over: nobody takes back a mail', () =>
    given(messageRecorded(), noticeHandedOver()).when(withdraw).thenRejected({ code: 'notice-settled', status: 'handed-over' }));
});
