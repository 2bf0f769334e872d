import { unseal } from '@throughline/engine';
import { StoreUnavailable, type EventStore, type KeyVault, type RecordedEvent, type ViewBatch, type ViewStore } from '@throughline/ports';

/** A store that differs from the right one in these methods. */
const storeWith = (right: EventStore, wrong: Partial<EventStore>): EventStore => ({
  epoch: right.epoch,
  append: (append) => right.append(append),
  readStream: (stream, options) => right.readStream(stream, options),
  readAll: (options) => right.readAll(options),
  head: () => right.head(),
  subscribe: (options) => right.subscribe(options),
  close: () => right.close(),
  ...wrong,
});

/** Every twentieth append is written and refused. */
export function refusingAfterWriting(right: EventStore): EventStore {
  let appends = 0;
  return storeWith(right, {
    append: async (append) => {
      const appended = await right.append(append);
      appends += 1;
      if (append.stream.startsWith('case-') && appends % 20 === 0) throw new StoreUnavailable('planted');
      return appended;
    },
  });
}

/** What is read back of a case's streams has other metadata than was written. */
export const readingWith = (metadataOf: (recorded: RecordedEvent) => string) => (right: EventStore): EventStore =>
  storeWith(right, {
    readStream: async (stream, options) => (await right.readStream(stream, options)).map((recorded) => (stream.startsWith('case-') ? { ...recorded, metadata: metadataOf(recorded) } : recorded)),
  });

/** One byte of the thirtieth event of every case has turned over on the disk. */
export const withABadByte = (right: EventStore): EventStore =>
  storeWith(right, {
    readAll: async (options) => (await right.readAll(options)).map((recorded) => (recorded.stream.startsWith('case-') && recorded.revision === 30 ? { ...recorded, body: `${recorded.body} ` } : recorded)),
  });

/** Every seventh write keeps its checkpoint and loses its documents. */
export function losingWrites(right: ViewStore): ViewStore {
  let writes = 0;
  const write = (batch: ViewBatch): Promise<void> => {
    writes += 1;
    return right.write(writes % 7 === 0 ? { ...batch, writes: [] } : batch);
  };
  return {
    open: (shapes) => right.open(shapes), write, get: (view, key) => right.get(view, key), getMany: (view, keys) => right.getMany(view, keys),
    list: (view, options) => right.list(view, options), count: (view, options) => right.count(view, options), clear: () => right.clear(), close: () => right.close(),
  };
}

/** A key is another one for whoever seals than for whoever opens. */
export const keysThatChange = (right: KeyVault): KeyVault => ({
  keyFor: async (stream) => ({ bytes: (await right.keyFor(stream)).bytes.map((byte) => byte ^ 1) }),
  find: (stream) => right.find(stream),
  destroy: (stream) => right.destroy(stream),
  close: () => right.close(),
});

/** Opens what was sealed one event before, too. */
export const forgivingUnseal: typeof unseal = (sealed, key, place) => {
  try {
    return unseal(sealed, key, place);
  } catch {
    return unseal(sealed, key, { ...place, revision: place.revision - 1 });
  }
};
