import { given, messageRecorded, noticeAttemptFailed, noticeHandedOver, noticeWithdrawn, toSingh, toSosa } from '../../testing';
import type { RecordHandOver } from './record-hand-over';

const handOver = (messageId = toSosa): RecordHandOver => ({ type: 'RecordHandOver', data: { messageId } });

describe('recording a hand-over', () => {
  it("says that the receiver's server has accepted the message", () => given(messageRecorded()).when(handOver()).thenEvents(noticeHandedOver()));

  it('may follow failed tries', () => given(messageRecorded(), noticeAttemptFailed()).when(handOver()).thenEvents(noticeHandedOver()));

  it('twice changes nothing', () => {
    given(messageRecorded(), noticeHandedOver()).when(handOver()).thenNothing();
    given(messageRecorded(), noticeHandedOver()).when(handOver(toSingh)).thenNothing();
  });

  it('is refused for a message that was not recorded before its first try', () => {
    given().when(handOver()).thenRejected({ code: 'message-not-recorded', messageId: toSosa });
    given(messageRecorded()).when(handOver(toSingh)).thenRejected({ code: 'message-not-recorded', messageId: toSingh });
  });

  it('is refused for a notice that was withdrawn', () =>
    given(messageRecorded(), noticeWithdrawn()).when(handOver()).thenRejected({ code: 'notice-settled', status: 'withdrawn' }));
});
