import type { Actor, AgencyId, Instant, MemberId } from '@throughline/kernel';
import { spec } from '@throughline/testing/kernel';
import { noticeDecider } from '../decide';
import type { DataOf, EventOf } from '../events';
import type { MessageId } from '../notice';

export const sosa = 'member-sosa' as MemberId;
export const singh = 'member-singh' as MemberId;
export const toSosa = 'message-to-sosa' as MessageId;
/** Another message to Sosa: what was in the first with it is over by now. */
export const aloneToSosa = 'message-to-sosa-alone' as MessageId;
export const toSingh = 'message-to-singh' as MessageId;

/** A moment on the story's first Monday, in UTC; `at('16:05')`, `at('16:05:30')`. Nothing in a spec reads the wall clock. */
export const at = (time: string, date = '2026-03-02'): Instant => `${date}T${time.length === 5 ? `${time}:00` : time}.000Z` as Instant;

export const asMember = (memberId: MemberId): Actor => ({
  kind: 'member', memberId, agencyId: 'agency-harbor-shelter' as AgencyId, roles: ['agency-worker'],
});
const asEngine: Actor = { kind: 'engine', name: 'notice-sender' };

/** Given a history, when a command arrives (from the engine unless told), then these events, nothing, or this rejection. */
export const { given } = spec(noticeDecider, { actor: asEngine });

export const messageRecorded = (over: Partial<DataOf<'MessageRecorded'>> = {}): EventOf<'MessageRecorded'> => ({
  type: 'MessageRecorded',
  data: { messageId: toSosa, channel: 'email', memberId: sosa, ...over },
});
export const noticeAttemptFailed = (over: Partial<DataOf<'NoticeAttemptFailed'>> = {}): EventOf<'NoticeAttemptFailed'> => ({
  type: 'NoticeAttemptFailed',
  data: { messageId: toSosa, attempt: 1, why: 'deferred', nextTryAt: at('16:05:15'), ...over },
});
export const noticeHandedOver = (messageId = toSosa): EventOf<'NoticeHandedOver'> => ({ type: 'NoticeHandedOver', data: { messageId } });
export const noticeOpened = (memberId = sosa): EventOf<'NoticeOpened'> => ({ type: 'NoticeOpened', data: { memberId } });
export const noticeGivenUp = (why: DataOf<'NoticeGivenUp'>['why'] = 'no-address'): EventOf<'NoticeGivenUp'> => ({ type: 'NoticeGivenUp', data: { why } });
export const noticeWithdrawn = (why: DataOf<'NoticeWithdrawn'>['why'] = 'step-ended'): EventOf<'NoticeWithdrawn'> => ({
  type: 'NoticeWithdrawn',
  data: { why },
});
