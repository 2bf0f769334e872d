import {
  openedShape, orderFields, refuseMalformedDocument,
  type Checkpoint, type Document, type IndexValue, type Listed, type ListOptions, type ViewBatch, type ViewShape, type ViewStore,
} from '@throughline/ports';
import { compareIndexValues, comparePlaces } from './compare-places';

/** Views that end with the process. Nothing in it waits for time or chance. */
export const memoryViewStore = (): ViewStore => new MemoryViewStore();

/** The value as JSON, so that nobody shares it. */
type Kept = { readonly key: string; readonly index: Readonly<Record<string, IndexValue>>; readonly json: string };

const listLimit = 1_000;

class MemoryViewStore implements ViewStore {
  private shapes = new Map<string, ViewShape>();
  private views = new Map<string, Map<string, Kept>>();
  private checkpoint: Checkpoint | undefined;

  async open(shapes: readonly ViewShape[]): Promise<Checkpoint | undefined> {
    const asBefore = shapes.every((shape) => JSON.stringify(this.shapes.get(shape.name)) === JSON.stringify(shape));
    if (!asBefore) this.checkpoint = undefined;
    this.shapes = new Map(shapes.map((shape) => [shape.name, shape]));
    this.views = new Map(shapes.map(({ name }) => [name, (asBefore && this.views.get(name)) || new Map<string, Kept>()]));
    return this.checkpoint;
  }

  async write({ writes, checkpoint }: ViewBatch): Promise<void> {
    for (const write of writes) {
      const shape = openedShape(this.shapes, write.view);
      if (write.kind === 'put') refuseMalformedDocument(shape, write.document);
    }
    for (const write of writes) {
      if (write.kind === 'put') this.view(write.view).set(write.document.key, this.kept(write.view, write.document));
      else this.view(write.view).delete(write.key);
    }
    this.checkpoint = checkpoint;
  }

  async get<Value>(view: string, key: string): Promise<Value | undefined> {
    const found = this.view(view).get(key);
    return found && (JSON.parse(found.json) as Value);
  }

  async getMany<Value>(view: string, keys: readonly string[]): Promise<ReadonlyMap<string, Value>> {
    const documents = this.view(view);
    return new Map(keys.flatMap((key) => {
      const found = documents.get(key);
      return found ? [[key, JSON.parse(found.json) as Value] as const] : [];
    }));
  }

  async list<Value>(view: string, options: ListOptions): Promise<Listed<Value>> {
    const { limit = listLimit, after } = options;
    const fields = orderFields(openedShape(this.shapes, view), options);
    const placeOf = ({ key, index }: Kept): readonly IndexValue[] => [...fields.map((field) => index[field] ?? null), key];
    const placed = this.matching(view, fields, options).map((kept) => ({ kept, place: placeOf(kept) }));
    const following = after ? placed.filter(({ place }) => comparePlaces(place, after) > 0) : placed;
    following.sort((a, b) => comparePlaces(a.place, b.place));

    const page = following.slice(0, limit);
    const documents = page.map(({ kept: { key, index, json } }) => ({ key, index, value: JSON.parse(json) as Value }));
    const last = page.at(-1);
    return following.length > limit && last ? { documents, next: last.place } : { documents };
  }

  async count(view: string, options: Pick<ListOptions, 'order' | 'where' | 'range'>): Promise<number> {
    return this.matching(view, orderFields(openedShape(this.shapes, view), options), options).length;
  }

  async clear(): Promise<void> {
    for (const documents of this.views.values()) documents.clear();
    this.checkpoint = undefined;
  }

  async close(): Promise<void> {}

  private matching(view: string, fields: readonly string[], { where = [], range = {} }: ListOptions): readonly Kept[] {
    const { from, until } = range;
    const bounded = fields[where.length] ?? '';
    return [...this.view(view).values()].filter(({ index }) => {
      const value = index[bounded] ?? null;
      return (
        where.every((wanted, i) => (index[fields[i] ?? ''] ?? null) === wanted) &&
        (from === undefined || compareIndexValues(value, from) >= 0) &&
        (until === undefined || compareIndexValues(value, until) < 0)
      );
    });
  }

  private kept(view: string, { key, index, value }: Document): Kept {
    const { fields } = openedShape(this.shapes, view);
    return { key, index: Object.fromEntries(fields.map((field) => [field, index[field] ?? null])), json: JSON.stringify(value) };
  }

  private view(name: string): Map<string, Kept> {
    openedShape(this.shapes, name);
    return this.views.get(name) as Map<string, Kept>;
  }
}
