import { field, fieldList, type Check, type FieldOptions } from './field';

const identifierForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isIdentifier = (value: unknown): value is string => typeof value === 'string' && identifierForm.test(value);

const check: Check = { name: 'identifier', fits: isIdentifier, should: 'be a UUID in small letters, such as 6f2b1c9e-7a51-5c6e-9d1f-2a3b4c5d6e7f' };
const schema = { type: String, format: 'uuid' } as const;

/** An id that this API gave out, or that names something new. */
export const IsIdentifier = (options?: FieldOptions): PropertyDecorator => field(schema, check, options);
export const AreIdentifiers = (atMost: number, options?: FieldOptions): PropertyDecorator => fieldList(schema, check, atMost, { ...options, unique: true });
