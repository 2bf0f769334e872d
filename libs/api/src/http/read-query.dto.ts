import { Transform } from 'class-transformer';
import { field } from '../fields/field';

const limitMost = 200;
export const limitUsual = 50;
const isLimit = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= limitMost;
const isText = (longest: number) => (value: unknown) => typeof value === 'string' && value.length >= 1 && value.length <= longest;

/** What every query may ask for. */
export class ReadQuery {
  @field(
    { type: String },
    { name: 'position', fits: isText(200), should: 'be the position of an answer' },
    { optional: true, says: 'Waits, two seconds at most, until what was written up to this position is seen.' },
  )
  readonly atLeast?: string;
}

/** A query that answers page by page. */
export class PageQuery extends ReadQuery {
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value))
  @field(
    { type: 'integer', minimum: 1, maximum: limitMost, default: limitUsual },
    { name: 'limit', fits: isLimit, should: `be a whole number from 1 to ${limitMost}` },
    { optional: true },
  )
  readonly limit?: number;

  @field({ type: String }, { name: 'cursor', fits: isText(2_000), should: 'be `next` of the page before' }, { optional: true, says: '`next` of the page before.' })
  readonly cursor?: string;
}
