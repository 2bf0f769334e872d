import { fold, foldOnto } from '@throughline/kernel';
import { noticeDecider } from './decide';
import type { NoticeEvent } from './events';
import {
  aloneToSosa, at, messageRecorded, noticeAttemptFailed, noticeGivenUp, noticeHandedOver, noticeOpened, noticeWithdrawn, singh, sosa, toSingh, toSosa,
} from './testing';

const after = (...history: readonly NoticeEvent[]) => fold(noticeDecider, history);
const message = { messageId: toSosa, channel: 'email', memberId: sosa, attempts: 0, nextTryAt: null };

describe('a notice as its own history tells it', () => {
  it('waits, in no message and opened by nobody, before anything happened to it', () =>
    expect(after()).toStrictEqual({ status: 'waiting', message: null, openedBy: [] }));

  it('waits in the message recorded last', () => {
    expect(after(messageRecorded())).toStrictEqual({ status: 'waiting', message, openedBy: [] });
    expect(after(messageRecorded(), noticeAttemptFailed(), messageRecorded({ messageId: toSingh, memberId: singh })).message).toStrictEqual({
      ...message, messageId: toSingh, memberId: singh,
    });
  });

  it('knows how often a try failed and when the next one comes', () =>
    expect(after(messageRecorded(), noticeAttemptFailed({ attempt: 2, nextTryAt: at('16:06') })).message).toStrictEqual({
      ...message, attempts: 2, nextTryAt: at('16:06'),
    }));

  it('remembers how often a person could not be reached, and forgets it for another', () => {
    const failed = [messageRecorded(), noticeAttemptFailed({ attempt: 2 })];
    expect(after(...failed, messageRecorded({ messageId: aloneToSosa })).message).toStrictEqual({ ...message, messageId: aloneToSosa, attempts: 2 });
    expect(after(...failed, messageRecorded({ messageId: toSingh, memberId: singh })).message).toHaveProperty('attempts', 0);
  });

  it('was handed over, given up or withdrawn', () => {
    expect(after(messageRecorded(), noticeHandedOver()).status).toBe('handed-over');
    expect(after(noticeGivenUp()).status).toBe('given-up');
    expect(after(noticeGivenUp(), noticeWithdrawn()).status).toBe('withdrawn');
  });

  it('was opened by some, and is no further on its way for that', () =>
    expect(after(noticeOpened(sosa), noticeOpened(singh))).toStrictEqual({ status: 'waiting', message: null, openedBy: [sosa, singh] }));

  it('refuses no recorded fact, not even one before its time', () => expect(after(noticeAttemptFailed())).toStrictEqual(after()));

  it('folds onto a copy and leaves the notice before as it was', () => {
    const before = after(messageRecorded(), noticeOpened(sosa));
    foldOnto(noticeDecider, before, [noticeAttemptFailed(), noticeOpened(singh), noticeHandedOver()]);
    expect(before).toStrictEqual(after(messageRecorded(), noticeOpened(sosa)));
  });
});
