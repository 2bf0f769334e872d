import { field, type FieldOptions } from './field';

/** How often, or which one: a whole number, 0 or more. */
export const IsCount = (options?: FieldOptions): PropertyDecorator =>
  field({ type: 'integer', minimum: 0 }, { name: 'count', fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0, should: 'be a whole number, 0 or more' }, options);
