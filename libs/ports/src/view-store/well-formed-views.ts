import type { Document, IndexValue, ListOptions, ViewShape } from './view-store';

/** The shape of an opened view. Throws `RangeError` for another name. */
export function openedShape(shapes: ReadonlyMap<string, ViewShape>, view: string): ViewShape {
  const shape = shapes.get(view);
  if (!shape) throw new RangeError(`No view called ${view} was opened.`);
  return shape;
}

/** The fields of one order. Throws `RangeError` for a list or a count that doesn't fit the shape. */
export function orderFields({ name, orders }: ViewShape, { order, where = [], range, after }: ListOptions): readonly string[] {
  const fields = orders[order];
  if (!fields) throw new RangeError(`The view ${name} has no order ${order}.`);
  if (where.length + (range ? 1 : 0) > fields.length) throw new RangeError(`Order ${order} of the view ${name} has only ${fields.length} fields.`);
  const placeLength = fields.length + 1;
  if (after && after.length !== placeLength) throw new RangeError(`A place in order ${order} of the view ${name} has ${placeLength} values, not ${after.length}.`);
  for (const value of [...where, range?.from, range?.until, ...(after ?? [])]) refuseUnordered(value);
  return fields;
}

/** Throws `RangeError` for a document that the view cannot take. */
export function refuseMalformedDocument({ name, fields }: ViewShape, { key, index, value: kept }: Document): void {
  if (kept === undefined) throw new RangeError(`The document ${key} for the view ${name} has no value.`);
  for (const [field, value] of Object.entries(index)) {
    if (!fields.includes(field)) throw new RangeError(`The view ${name} has no index field ${field} (document ${key}).`);
    refuseUnordered(value);
  }
}

function refuseUnordered(value: IndexValue | undefined): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no place in an order.`);
}
