import { passedOver } from '@throughline/testing/event-schemas';
import type { EventOf, NoticeEvent } from '../../events';
import { messageRecorded, noticeAttemptFailed, noticeGivenUp, noticeHandedOver, noticeOpened, noticeWithdrawn } from '../../testing';
import { findEventFaults } from './find-event-faults';

const good: { readonly [Type in NoticeEvent['type']]: EventOf<Type> } = {
  MessageRecorded: messageRecorded(),
  NoticeAttemptFailed: noticeAttemptFailed(),
  NoticeHandedOver: noticeHandedOver(),
  NoticeOpened: noticeOpened(),
  NoticeGivenUp: noticeGivenUp(),
  NoticeWithdrawn: noticeWithdrawn(),
};

describe("what a notice's event may hold", () => {
  it.each<NoticeEvent>(Object.values(good))('$type: what the notice decides', (event) => expect(findEventFaults(event)).toEqual([]));

  it('a last try has no next one', () => expect(findEventFaults(noticeAttemptFailed({ nextTryAt: null }))).toEqual([]));

  it.each<NoticeEvent>(Object.values(good))('$type: nothing else', (event) => expect(passedOver([event], findEventFaults)).toEqual([]));

  it('never the address that a message went to', () => {
    const sealed = { contact: { email: 'sosa@harbor.example' } };
    expect(findEventFaults({ ...messageRecorded(), sealed } as NoticeEvent)).not.toEqual([]);
  });
});
