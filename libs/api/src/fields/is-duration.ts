import { isIsoDuration } from '@throughline/kernel';
import { field, type FieldOptions } from './field';

/** A length of time, longer than nothing. */
export const IsDuration = (options?: FieldOptions): PropertyDecorator =>
  field(
    { type: String, format: 'duration', example: 'PT8H' },
    { name: 'duration', fits: isIsoDuration, should: 'be an ISO 8601 duration longer than nothing, such as P5D or PT8H' },
    options,
  );
