import type { Instant, MemberId, NoticeId } from '@throughline/kernel';
import type { MessageId } from '@throughline/notices';
import { urgencies, type Urgency } from '@throughline/protocols';
import { v5 as uuidV5 } from 'uuid';
import type { ClearedNotice } from './clearance';

/** Notices that go to one person in one mail. `retryOf` is the message that they were in together before. */
export type MessagePlan = { readonly memberId: MemberId; readonly notices: readonly ClearedNotice[]; readonly retryOf: MessageId | null };

/** What is still within the minute after the last mail to a person waits until it is over. */
export type Planned = { readonly messages: readonly MessagePlan[]; readonly waiting: readonly { readonly notice: ClearedNotice; readonly until: Instant }[] };

/**
 * Puts notices together, one mail a person. A message that was tried before stays as it was, under its own id, as long as it is for the same person: one
 * who is on duty now gets one of their own. `busyUntil` is when the minute after a person's last new message is over.
 */
export function planMessages(cleared: readonly ClearedNotice[], now: Instant, busyUntil: (memberId: MemberId) => Instant | undefined): Planned {
  const retries = new Map<MessageId, ClearedNotice[]>();
  const fresh = new Map<MemberId, ClearedNotice[]>();
  for (const one of cleared) {
    const { message, addressee: { memberId } } = one;
    if (message?.memberId === memberId) add(retries, message.messageId, one);
    else add(fresh, memberId, one);
  }
  const waiting = [...fresh].flatMap(([memberId, notices]) => {
    const until = busyUntil(memberId);
    return until !== undefined && until > now ? notices.map((notice) => ({ notice, until })) : [];
  });
  const held = new Set(waiting.map(({ notice }) => notice));
  return {
    messages: [
      ...[...retries].flatMap(([retryOf, notices]) => notices.slice(0, 1).map(({ addressee: { memberId } }) => ({ memberId, notices, retryOf }))),
      ...[...fresh].filter(([, notices]) => !notices.some((notice) => held.has(notice))).map(([memberId, notices]) => ({ memberId, notices, retryOf: null })),
    ],
    waiting,
  };
}

/** The same person and the same notices are the same message, after a restart and over a restored store too: UUIDv5 in the member's namespace. */
export const messageIdOf = (memberId: MemberId, noticeIds: readonly NoticeId[]): MessageId =>
  uuidV5(noticeIds.toSorted().join('\n'), memberId) as MessageId;

/** That of the most urgent of them: all of a message are tried again together. */
export const urgencyOf = (notices: readonly ClearedNotice[]): Urgency =>
  urgencies.find((urgency) => notices.some(({ notice }) => notice.urgency === urgency)) ?? 'routine';

function add<Key>(groups: Map<Key, ClearedNotice[]>, key: Key, one: ClearedNotice): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
