export { either, fields, listOf, oneOf, orNull } from './combinators';
export { eventCheck, type EventFault } from './event-check';
export { data, dataLike,  type EventSchemas } from './event-schemas';
export { schema,  type Schema,  } from './schema';
export { citation, code, count, digest, endOfRange, flag, id, limit, moment, placeCode, plainDate, timeOfDay, zone } from './values';
