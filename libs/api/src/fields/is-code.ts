import { field, fieldList, type Check, type FieldOptions } from './field';

const checkOf = (codes: readonly unknown[]): Check => ({ name: 'code', fits: (value) => codes.includes(value), should: `be one of: ${codes.join(', ')}` });

/** One code of a list that everybody shares. */
export const IsCode = (codes: readonly string[], options?: FieldOptions): PropertyDecorator => field({ enum: [...codes] }, checkOf(codes), options);
/** Several codes of a list, none of them twice. */
export const AreCodes = (codes: readonly string[], options?: FieldOptions): PropertyDecorator =>
  fieldList({ enum: [...codes] }, checkOf(codes), codes.length, { ...options, unique: true });
