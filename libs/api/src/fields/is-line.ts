import { field, type FieldOptions } from './field';

/** Text that this API says, and never takes: a title, a code that no list has. */
export const IsLine = (options?: FieldOptions): PropertyDecorator =>
  field({ type: String }, { name: 'line', fits: (value) => typeof value === 'string', should: 'be a text' }, options);
