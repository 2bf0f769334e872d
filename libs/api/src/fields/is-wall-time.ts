import { isEndOfRange, isPlainDate, isTimeOfDay, isZone } from '@throughline/kernel';
import { field, fieldList, type FieldOptions } from './field';

/** A time of day as a zone's clocks show it. */
export const IsTimeOfDay = (options?: FieldOptions): PropertyDecorator =>
  field({ type: String, example: '09:00' }, { name: 'time-of-day', fits: isTimeOfDay, should: 'be a time of day, such as 09:00' }, options);

/** Where a stretch of a day ends. */
export const IsEndOfRange = (options?: FieldOptions): PropertyDecorator =>
  field({ type: String, example: '17:00' }, { name: 'end-of-range', fits: isEndOfRange, should: 'be a time of day, such as 17:00, or 24:00' }, options);

/** A time zone of the IANA database: a bare offset knows nothing of daylight saving. */
export const IsZone = (options?: FieldOptions): PropertyDecorator =>
  field({ type: String, example: 'America/New_York' }, { name: 'zone', fits: isZone, should: 'be a zone of the IANA database, such as America/New_York' }, options);

const plainDate = { name: 'plain-date', fits: isPlainDate, should: 'be a calendar day, such as 2027-03-31' };
/** A calendar day, of no zone. */
export const IsPlainDate = (options?: FieldOptions): PropertyDecorator => field({ type: String, format: 'date' }, plainDate, options);
export const ArePlainDates = (atMost: number, options?: FieldOptions): PropertyDecorator =>
  fieldList({ type: String, format: 'date' }, plainDate, atMost, { ...options, unique: true });
