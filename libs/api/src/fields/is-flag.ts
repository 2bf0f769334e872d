import { field, type FieldOptions } from './field';

export const IsFlag = (options?: FieldOptions): PropertyDecorator =>
  field({ type: Boolean }, { name: 'flag', fits: (value) => typeof value === 'boolean', should: 'be true or false' }, options);
