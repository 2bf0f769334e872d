import { field, type FieldOptions } from './field';

const pattern = '^[^\\p{C}\\p{Zl}\\p{Zp}@]*[\\p{L}\\p{N}][^\\p{C}\\p{Zl}\\p{Zp}@]*$';
const longest = 300;
const form = new RegExp(pattern, 'u');

/** A law or an order, as one cites it: one line, without an address. It stands in the history, readable for every auditor. */
export const IsCitation = (options?: FieldOptions): PropertyDecorator =>
  field(
    { type: String, maxLength: longest, example: 'CGS 17a-101a' },
    {
      name: 'citation',
      fits: (value) => typeof value === 'string' && value.length <= longest && form.test(value),
      should: 'cite a law or an order in one line, such as CGS 17a-101a; it stands in the history, so no names',
    },
    options,
  );
