import { field, type FieldOptions } from './field';

/** How often, or which one: a whole number, 0 or more. */
export const IsCount = (options?: FieldOptions): PropertyDecorator =>
  field({ type: 'integer', minimum: 0 }, { name: 'count', fits: isCount, should: 'be a whole number, 0 or more' }, options);

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
