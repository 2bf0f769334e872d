import type { ProjectedView } from '@throughline/engine';
import type { IndexValue, ListOptions, ViewStore } from '@throughline/ports';

/** Which part of a list is wanted: what follows the `next` of the page before. At most 500 at once, 50 when nothing is said. */
export type Page = { readonly after?: string; readonly limit?: number };

/** `next` is there as long as there may be more, even when few or none of this part could be shown. */
export type Paged<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** A text that was handed in as the `next` of a page is none. */
export class UnknownPage extends RangeError {
  override readonly name = 'UnknownPage';
  constructor() {
    super('This does not continue any list: use the `next` of the page before as it came.');
  }
}

export type Placed<Value> = { readonly value: Value; readonly place: readonly IndexValue[] };
/** What follows a place in some list, at most so much. */
export type Source<Value> = (after: readonly IndexValue[] | undefined, limit: number) => Promise<{ readonly rows: readonly Placed<Value>[]; readonly more: boolean }>;

const usual = 50;
const most = 500;
/** So many rows are looked through for one page at most, so that nobody's page keeps the others waiting. */
const lookedThroughMax = 5_000;
const portion = 200;

/** A list of one view as a source of pages. */
export const listOf = <Value>(views: ViewStore, { shape }: ProjectedView, options: Pick<ListOptions, 'order' | 'where' | 'range'>): Source<Value> => {
  const fields = shape.orders[options.order] ?? [];
  return async (after, limit) => {
    const { documents, next } = await views.list<Value>(shape.name, { ...options, limit, ...(after ? { after } : {}) });
    return { rows: documents.map(({ value, index, key }) => ({ value, place: [...fields.map((field) => index[field] ?? null), key] })), more: next !== undefined };
  };
};

/** One page of a source. Throws {@link UnknownPage}. */
export async function pageOf<Value>(source: Source<Value>, { after, limit = usual }: Page): Promise<Paged<Value>> {
  const { rows, more } = await source(placeOf(after), sizeOf(limit));
  return { items: rows.map(({ value }) => value), next: more ? nextOf(rows.at(-1)) : null };
}

/** One page of what `kept` keeps of a source. Throws {@link UnknownPage}. */
export async function keptPageOf<Value>(source: Source<Value>, { after, limit = usual }: Page, kept: (values: readonly Value[]) => Promise<readonly Value[]>): Promise<Paged<Value>> {
  const size = sizeOf(limit);
  const items: Value[] = [];
  let place = placeOf(after);
  for (let looked = 0; looked < lookedThroughMax; ) {
    const { rows, more } = await source(place, looked === 0 ? size : portion);
    looked += rows.length;
    const keeping = new Set(await kept(rows.map(({ value }) => value)));
    for (const [i, row] of rows.entries()) {
      if (keeping.has(row.value)) items.push(row.value);
      place = row.place;
      if (items.length === size) return { items, next: more || i < rows.length - 1 ? nextOf(row) : null };
    }
    if (!more) return { items, next: null };
  }
  return { items, next: place ? textOf(place) : null };
}

const sizeOf = (limit: number): number => Math.min(most, Math.max(1, Math.trunc(limit)));

const nextOf = (last: Placed<unknown> | undefined): string | null => (last ? textOf(last.place) : null);

const textOf = (place: readonly IndexValue[]): string => Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');

function placeOf(after: string | undefined): readonly IndexValue[] | undefined {
  if (after === undefined) return undefined;
  const place = parsed(Buffer.from(after, 'base64url').toString('utf8'));
  if (!Array.isArray(place) || !place.every(isIndexValue)) throw new UnknownPage();
  return place;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

const isIndexValue = (value: unknown): value is IndexValue => value === null || typeof value === 'string' || typeof value === 'number';
