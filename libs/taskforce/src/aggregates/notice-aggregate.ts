import type { Aggregate } from '@throughline/engine';
import {
  eventVersions, findEventFaults, noticeDecider, upcast, type Notice, type NoticeCommand, type NoticeContext, type NoticeEvent, type NoticeRejection,
} from '@throughline/notices';

/** The stream `notice-<uuid>`: how a notice travelled. Its decisions look at nothing but who acts. */
export const noticeAggregate: Aggregate<NoticeCommand, Notice, NoticeEvent, NoticeRejection, NoticeContext> = {
  kind: 'notice',
  decider: noticeDecider,
  codec: { versionOf: (type) => eventVersions[type], upcast, findFaults: findEventFaults },
  contextFor: (_command, _state, { actor }) => Promise.resolve({ actor }),
};
