import { messageRecorded } from '../testing';
import { eventVersions, UnreadableEvent, upcast } from './upcast';

describe("a notice's event out of the store", () => {
  it('of the version written now reads as it was written', () =>
    expect(upcast('MessageRecorded', eventVersions.MessageRecorded, messageRecorded().data)).toStrictEqual(messageRecorded()));

  it('has a version for every type', () =>
    expect(eventVersions).toStrictEqual({
      MessageRecorded: 1, NoticeAttemptFailed: 1, NoticeHandedOver: 1, NoticeOpened: 1, NoticeGivenUp: 1, NoticeWithdrawn: 1,
    }));

  it('of a type no notice ever had is unreadable', () => expect(() => upcast('NoticeIssued', 1, {})).toThrow(UnreadableEvent));

  it('of a newer version is unreadable: only a newer program can have written it', () =>
    expect(() => upcast('NoticeOpened', 2, {})).toThrow('NoticeOpened v2 was written by a newer program: this one reads up to v1.'));

  it('of no version at all is unreadable', () => {
    expect(() => upcast('NoticeOpened', 0, {})).toThrow(UnreadableEvent);
    expect(() => upcast('NoticeOpened', 1.5, {})).toThrow(UnreadableEvent);
    expect(() => upcast('toString', 1, {})).toThrow(UnreadableEvent);
  });
});
