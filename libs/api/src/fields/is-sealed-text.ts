import { field, type FieldOptions } from './field';

/** Free text about a person. It is allowed inside `sealed` only, and is encrypted under the case's key before it is written. */
export const IsSealedText = (longest: number, options?: FieldOptions): PropertyDecorator =>
  field(
    { type: String, minLength: 1, maxLength: longest },
    { name: 'sealed-text', fits: (value) => isWritable(value) && value.length >= 1 && value.length <= longest, should: `be a text of 1 to ${longest} characters` },
    { ...options, optional: true },
  );

/** Half a surrogate pair would not come back as it was sent. */
const isWritable = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();
