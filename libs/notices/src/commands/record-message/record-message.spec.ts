import {
  given, messageRecorded, noticeAttemptFailed, noticeGivenUp, noticeHandedOver, noticeOpened, noticeWithdrawn, singh, sosa, toSingh, toSosa,
} from '../../testing';
import type { RecordMessage } from './record-message';

const record = (over: Partial<RecordMessage['data']> = {}): RecordMessage => ({
  type: 'RecordMessage',
  data: { messageId: toSosa, channel: 'email', memberId: sosa, ...over },
});

describe('recording a message', () => {
  it('says by which message a notice goes to whom', () => given().when(record()).thenEvents(messageRecorded()));

  it('twice changes nothing, tried or not', () => {
    given(messageRecorded()).when(record()).thenNothing();
    given(messageRecorded(), noticeAttemptFailed()).when(record()).thenNothing();
  });

  it('to somebody else takes the place of the one before', () =>
    given(messageRecorded(), noticeAttemptFailed())
      .when(record({ messageId: toSingh, memberId: singh }))
      .thenEvents(messageRecorded({ messageId: toSingh, memberId: singh })));

  it('goes on when somebody has opened the notice in the inbox: opened is not acknowledged', () =>
    given(noticeOpened()).when(record()).thenEvents(messageRecorded()));

  it('is refused once the notice is on no way any more', () => {
    given(messageRecorded(), noticeHandedOver()).when(record()).thenRejected({ code: 'notice-settled', status: 'handed-over' });
    given(noticeGivenUp()).when(record()).thenRejected({ code: 'notice-settled', status: 'given-up' });
    given(noticeWithdrawn()).when(record()).thenRejected({ code: 'notice-settled', status: 'withdrawn' });
  });
});
