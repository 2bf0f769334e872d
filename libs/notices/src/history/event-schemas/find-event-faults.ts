import { count, data, eventCheck, id, moment, oneOf, orNull, type EventFault, type EventSchemas } from '@throughline/event-schemas';
import type { NoticeEvent } from '../../events';
import { failureReasons, giveUpReasons, noticeChannels, withdrawalReasons } from '../../notice';

/** One entry for every event there is: a new type fails to compile until somebody says what it may hold. */
const eventSchemas: EventSchemas<NoticeEvent> = {
  MessageRecorded: data({ messageId: id, channel: oneOf(...noticeChannels), memberId: id }),
  NoticeAttemptFailed: data({ messageId: id, attempt: count, why: oneOf(...failureReasons), nextTryAt: orNull(moment) }),
  NoticeHandedOver: data({ messageId: id }),
  NoticeOpened: data({ memberId: id }),
  NoticeGivenUp: data({ why: oneOf(...giveUpReasons) }),
  NoticeWithdrawn: data({ why: oneOf(...withdrawalReasons) }),
};

/**
 * Everything in an event that may not be written: a field its type does not have, anything sealed, whatever is no id, code, number or moment.
 * Empty for what `decide` answers with; else a fault of ours. The words never repeat what was found.
 */
export const findEventFaults: (event: NoticeEvent) => readonly EventFault[] = eventCheck(eventSchemas);
