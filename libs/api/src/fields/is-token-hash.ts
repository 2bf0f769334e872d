import { field, type FieldOptions } from './field';

const form = /^[0-9a-f]{64}$/;

/** The digest of a token, as `tokenHashOf` makes it. */
export const IsTokenHash = (options?: FieldOptions): PropertyDecorator =>
  field(
    { type: String, pattern: form.source },
    { name: 'token-hash', fits: (value) => typeof value === 'string' && form.test(value), should: 'be a SHA-256 digest in 64 small hexadecimal digits' },
    options,
  );
