import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { field, type FieldOptions } from './field';

type Source = { readonly obj: Readonly<Record<string, unknown>>; readonly key: string };

/** An object whose fields somebody else knows and checks: a protocol's form, a protocol itself. It is handed on just as it came. */
export const IsFreeJson = (options?: FieldOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ obj, key }: Source) => obj[key]),
    field(
      { type: 'object', additionalProperties: true },
      { name: 'free-json', fits: (value) => typeof value === 'object' && value !== null && !Array.isArray(value), should: 'be an object' },
      options,
    ),
  );
