import {
  data, endOfRange, eventCheck, fields, id, listOf, moment, oneOf, orNull, placeCode, plainDate, timeOfDay, zone, type EventFault, type EventSchemas,
} from '@throughline/event-schemas';
import { agencyKinds } from '@throughline/protocols';
import { channels, weekdays } from '../../agency';
import type { AgencyEvent } from '../../events';
import { suspensionReasons } from '../../suspension-reasons';

const place = { region: placeCode, town: orNull(placeCode) };
const ranges = listOf(fields({ from: timeOfDay, to: endOfRange }));
const calendar = fields({
  zone,
  hours: fields({}, { monday: ranges, tuesday: ranges, wednesday: ranges, thursday: ranges, friday: ranges, saturday: ranges, sunday: ranges }),
  holidays: listOf(plainDate),
  coveredUntil: plainDate,
});
const noticeHours = fields({ wakingFrom: timeOfDay, wakingTo: endOfRange, digestAt: timeOfDay });
const shift = fields({ day: oneOf(...weekdays), from: timeOfDay, to: endOfRange, memberId: id });
const override = { from: moment, until: moment, memberId: id };

/** One entry for every event there is: a new type fails to compile until somebody says what it may hold. */
const eventSchemas: EventSchemas<AgencyEvent> = {
  AgencyRegistered: data({ agencyId: id, kind: oneOf(...agencyKinds), ...place, calendar, noticeHours }, 'identity', 'contact', 'location'),
  AgencyProfileChanged: data(place, 'identity', 'contact', 'location'),
  AgencyCalendarSet: data({ calendar }),
  NoticeHoursSet: data({ noticeHours }),

  OnCallScheduleSet: data({ shifts: listOf(shift) }),
  OnCallOverridden: data(override),
  OnCallOverrideWithdrawn: data(override),
  AfterHoursContactNamed: data({ memberId: orNull(id) }),

  SupervisorNamed: data({ memberId: orNull(id) }),
  DirectorNamed: data({ memberId: orNull(id) }),
  CoordinatorSeated: data({ memberId: id }),
  CoordinatorUnseated: data({ memberId: id }),
  MemberChannelsSet: data({ memberId: id, channels: listOf(oneOf(...channels)) }),

  AgencySuspended: data({ reason: oneOf(...suspensionReasons) }),
  AgencyReinstated: data({}),
};

/**
 * Everything in an event that may not be written: a field its type does not have, a class it does not seal, whatever is no id, code, moment or hour.
 * Empty for what `decide` answers with, as long as regions and towns come in as codes; else a fault of ours. The words never repeat what was found.
 */
export const findEventFaults: (event: AgencyEvent) => readonly EventFault[] = eventCheck(eventSchemas);
