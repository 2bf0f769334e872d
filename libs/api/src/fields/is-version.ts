import { field, type FieldOptions } from './field';

const fits = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;

/** The number of a published version. */
export const IsVersion = (options?: FieldOptions): PropertyDecorator =>
  field({ type: 'integer', minimum: 1, example: 1 }, { name: 'version', fits, should: 'be a whole number from 1 on' }, options);
