import { applyDecorators } from '@nestjs/common';
import { instant, InvalidInstant } from '@throughline/kernel';
import { Transform } from 'class-transformer';
import { field, type FieldOptions } from './field';

const example = 'such as 2027-03-31T09:30:00-04:00';

/**
 * A moment with its zone (RFC 3339), handed on as an `Instant`. One without a zone is refused: nobody knows which moment it is. Whether it lies in the
 * future is not asked here, since that takes a clock.
 */
export const IsMoment = (options?: FieldOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { readonly value: unknown }) => read(value).moment ?? value),
    field(
      { type: String, format: 'date-time', example: '2027-03-31T09:30:00-04:00' },
      {
        name: 'moment',
        fits: (value) => read(value).moment !== undefined,
        should: (value) => `be a moment with a zone, ${example}. ${read(value).why ?? ''}`.trimEnd(),
      },
      options,
    ),
  );

function read(value: unknown): { readonly moment?: string; readonly why?: string } {
  if (typeof value !== 'string') return {};
  try {
    return { moment: instant(value) };
  } catch (error) {
    return error instanceof InvalidInstant ? { why: error.message } : {};
  }
}
