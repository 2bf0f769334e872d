import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional, ValidateBy, ValidateIf } from 'class-validator';

export type FieldOptions = {
  /** What stands in it, for the documentation. */
  readonly says?: string;
  /** It may be left out, or null. */
  readonly optional?: boolean;
  /** It may be null, and has to be there: leaving out by mistake must not say the same. */
  readonly nullable?: boolean;
};

export type Check = {
  readonly name: string;
  readonly fits: (value: unknown) => boolean;
  /** What should stand there, as the end of the sentence "It should …". */
  readonly should: string | ((value: unknown) => string);
};

/** A field of a body, a path or a query: how it is documented and what it must hold, said once for both. */
export function field(schema: ApiPropertyOptions, check: Check, { says, optional = false, nullable = false }: FieldOptions = {}): PropertyDecorator {
  const more = { required: !optional, ...(says ? { description: says } : {}), ...(optional || nullable ? { nullable: true } : {}) };
  const documented = { ...schema, ...more } as ApiPropertyOptions;
  const absence = optional ? [IsOptional()] : nullable ? [ValidateIf((_, value) => value !== null)] : [];
  return applyDecorators(ApiProperty(documented), must(check), ...absence);
}

/** As `field`, for a list of at most so many of them. */
export function fieldList(
  schema: ApiPropertyOptions, { name, fits, should }: Check, atMost: number, options: FieldOptions & { readonly unique?: boolean } = {},
): PropertyDecorator {
  const { unique = false } = options;
  const what = typeof should === 'string' ? should : should(undefined);
  return field(
    { ...schema, isArray: true, maxItems: atMost, ...(unique ? { uniqueItems: true } : {}) },
    {
      name: `${name}-list`,
      fits: (value) => Array.isArray(value) && value.length <= atMost && value.every(fits) && (!unique || new Set(value).size === value.length),
      should: `be a list of at most ${atMost}, each of which should ${what}${unique ? ', none of them twice' : ''}`,
    },
    options,
  );
}

const must = ({ name, fits, should }: Check): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: fits, defaultMessage: (args) => (typeof should === 'string' ? should : should(args?.value)) } });
