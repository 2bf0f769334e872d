import { isEndOfRange, isInstant, isIsoDuration, isPlainDate, isTimeOfDay, isZone } from '@throughline/kernel';
import { fields, oneOf } from './combinators';
import { schema, type Schema } from './schema';

/** The texts that the kernel can read, by the name that a schema has for each. */
export const formats = {
  moment: isInstant, 'plain-date': isPlainDate, 'time-of-day': isTimeOfDay, 'end-of-range': isEndOfRange, zone: isZone, duration: isIsoDuration,
};

const text = (keywords: object): Schema<string> => schema({ type: 'string', ...keywords });
const formatted = (format: keyof typeof formats): Schema<string> => text({ format });

/** Ids are UUIDs where they are made; here it counts that no name of a person (a space) and no address (an @) can pass for one. */
export const id = text({ pattern: '^[A-Za-z0-9-]{1,64}$' });
/** A digest, in hexadecimal or base64url. */
export const digest = text({ pattern: '^[A-Za-z0-9_-]{1,128}$' });
/** A name that a protocol gives, as protocols write names: a step's key, a milestone, its own id. */
export const code = text({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 });
/** A region or a town, in the codes that a taskforce has for them. */
export const placeCode = text({ pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$', maxLength: 60 });
/**
 * A law, an order or an agreement, as one cites it. The only words in any `data`: they come from a published protocol, or name the order that lets
 * an agency know, and an auditor has to read in the history itself what a promise stood on. So one line, no longer than protocols allow, without
 * addresses.
 */
export const citation = text({ pattern: '^[^\\p{C}\\p{Zl}\\p{Zp}@]*[\\p{L}\\p{N}][^\\p{C}\\p{Zl}\\p{Zp}@]*$', maxLength: 300 });

export const moment = formatted('moment');
export const plainDate = formatted('plain-date');
export const timeOfDay = formatted('time-of-day');
export const endOfRange = formatted('end-of-range');
export const zone = formatted('zone');
export const limit = fields({ clock: oneOf('calendar', 'business'), limit: formatted('duration') });

export const flag = schema<boolean>({ type: 'boolean' });
/** How often, which one, or how many milliseconds: a whole number, 0 or more. */
export const count = schema<number>({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
