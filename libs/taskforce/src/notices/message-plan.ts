import type { Instant, MemberId, NoticeId } from '@throughline/kernel';
import type { MessageId } from '@throughline/notices';
import { urgencies, type Urgency } from '@throughline/protocols';
import { v5 as uuidV5 } from 'uuid';
import type { ClearedNotice } from './clearance';
import type { OutgoingNotice } from './outgoing-notice';

/** Notices that go to one person in one mail: for the first time, or once more after they were put into one together. */
export type MessagePlan = { readonly memberId: MemberId; readonly notices: readonly OutgoingNotice[]; readonly isRetry: boolean };

/** The most urgent first. What comes within the minute after the last new mail to a person waits until it is over. */
export type Planned = { readonly messages: readonly MessagePlan[]; readonly waitUntil: readonly Instant[] };

/**
 * Puts notices together, one mail a person. What was in a message before stays together as long as it is for the same person: whoever is on duty by now
 * gets one of their own. `busyUntil` is when the minute after a person's last new message is over.
 */
export function planMessages(cleared: readonly ClearedNotice[], now: Instant, busyUntil: (memberId: MemberId) => Instant | undefined): Planned {
  const [retries, fresh] = [cleared.filter(isRetry), cleared.filter((one) => !isRetry(one))];
  const messages: MessagePlan[] = [];
  const waitUntil: Instant[] = [];
  for (const group of Map.groupBy(retries, ({ message }) => message?.messageId).values()) messages.push(...planOf(group, true));
  for (const [memberId, group] of Map.groupBy(fresh, ({ addressee }) => addressee.memberId)) {
    const until = busyUntil(memberId);
    if (until !== undefined && until > now) waitUntil.push(until);
    else messages.push(...planOf(group, false));
  }
  return { messages: messages.toSorted((one, other) => rankOf(one) - rankOf(other)), waitUntil };
}

/**
 * The same person and the same notices are the same message, after a restart and over a restored store too: UUIDv5 in the member's namespace. Fewer of
 * them are another one, since a receiver who knows the id drops what comes under it.
 */
export const messageIdOf = (memberId: MemberId, noticeIds: readonly NoticeId[]): MessageId =>
  uuidV5(noticeIds.toSorted().join('\n'), memberId) as MessageId;

/** That of the most urgent of them: all of a message are tried again together. */
export const urgencyOf = (notices: readonly OutgoingNotice[]): Urgency =>
  urgencies.find((urgency) => notices.some((notice) => notice.urgency === urgency)) ?? 'routine';

const rankOf = ({ notices }: MessagePlan): number => urgencies.indexOf(urgencyOf(notices));

const isRetry = ({ message, addressee }: ClearedNotice): boolean => message?.memberId === addressee.memberId;

function planOf(group: readonly ClearedNotice[], retry: boolean): readonly MessagePlan[] {
  const [first] = group;
  return first ? [{ memberId: first.addressee.memberId, notices: group.map(({ notice }) => notice), isRetry: retry }] : [];
}
