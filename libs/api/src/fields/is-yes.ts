import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { field, type FieldOptions } from './field';

/** A wish in a query: `true`, or left out. */
export const IsYes = (options?: FieldOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { readonly value: unknown }) => (value === 'true' ? true : value)),
    field({ type: Boolean, enum: [true] }, { name: 'yes', fits: (value) => value === true, should: 'be true, or be left out' }, options),
  );
