import { aloneToSosa, at, given, messageRecorded, noticeAttemptFailed, noticeGivenUp, noticeHandedOver, singh, toSingh, toSosa } from '../../testing';
import type { RecordAttemptFailed } from './record-attempt-failed';

const failed = (over: Partial<RecordAttemptFailed['data']> = {}): RecordAttemptFailed => ({
  type: 'RecordAttemptFailed',
  data: { messageId: toSosa, why: 'deferred', urgency: 'danger', failedAt: at('16:05'), ...over },
});

describe('recording that a try failed', () => {
  it('says when the next one comes', () => given(messageRecorded()).when(failed()).thenEvents(noticeAttemptFailed()));

  it('counts the tries', () =>
    given(messageRecorded(), noticeAttemptFailed())
      .when(failed({ failedAt: at('16:06') }))
      .thenEvents(noticeAttemptFailed({ attempt: 2, nextTryAt: at('16:06:30') })));

  it('counts on when the notice is in another message to the same person', () =>
    given(messageRecorded(), noticeAttemptFailed(), messageRecorded({ messageId: aloneToSosa }))
      .when(failed({ messageId: aloneToSosa }))
      .thenEvents(noticeAttemptFailed({ messageId: aloneToSosa, attempt: 2, nextTryAt: at('16:05:30') })));

  it('counts anew for somebody else', () =>
    given(messageRecorded(), noticeAttemptFailed(), messageRecorded({ messageId: toSingh, memberId: singh }))
      .when(failed({ messageId: toSingh }))
      .thenEvents(noticeAttemptFailed({ messageId: toSingh, attempt: 1 })));

  it('gives up after the last, in the same breath', () => {
    const tried = [1, 2, 3, 4].map((attempt) => noticeAttemptFailed({ attempt }));
    const decided = given(messageRecorded(), ...tried).when(failed());
    decided.thenEvents(noticeAttemptFailed({ attempt: 5, nextTryAt: null }), noticeGivenUp('tries-spent'));
    expect(decided.decision).toHaveProperty('causes', [null, { eventIndex: 0, rule: 'when-no-try-is-left-then-give-up' }]);
  });

  it('gives up at once when the receiver said no for good', () =>
    given(messageRecorded())
      .when(failed({ why: 'refused' }))
      .thenEvents(noticeAttemptFailed({ why: 'refused', nextTryAt: null }), noticeGivenUp('refused')));

  it('is refused for a message that the notice is not in', () => {
    given().when(failed()).thenRejected({ code: 'message-not-recorded', messageId: toSosa });
    given(messageRecorded()).when(failed({ messageId: toSingh })).thenRejected({ code: 'message-not-recorded', messageId: toSingh });
  });

  it('is refused once the notice is on no way any more', () =>
    given(messageRecorded(), noticeHandedOver()).when(failed()).thenRejected({ code: 'notice-settled', status: 'handed-over' }));
});
