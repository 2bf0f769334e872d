import type { Append } from '@throughline/ports';
import { eventStoreContract } from '@throughline/testing/ports';
import { memoryEventStore, type AppendFault } from '.';

eventStoreContract('memory', async () => memoryEventStore());

const noted: Append = { stream: 'case-1', expected: 'no-stream', events: [{ id: 'note-1', type: 'Noted', body: '{}', metadata: '{}' }] };

/** A store to which the planned faults happen, one an append. */
const troubled = (...planned: AppendFault[]) => memoryEventStore({ faults: () => planned.shift() });

describe('a memory event store that is told to fail', () => {
  it('before writing is unavailable once, and takes the next append', async () => {
    const store = troubled('unavailable');
    await expect(store.append(noted)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(await store.readStream('case-1')).toEqual([]);
    await expect(store.append(noted)).resolves.toBeDefined();
  });

  it('after writing leaves the answer unknown, and the same events again are safe', async () => {
    const store = troubled('answer-lost');
    await expect(store.append(noted)).rejects.toMatchObject({ name: 'AppendUnknown', stream: 'case-1' });
    expect(await store.readStream('case-1')).toHaveLength(1);
    await store.append(noted);
    expect(await store.readStream('case-1')).toHaveLength(1);
  });

  it('on the way leaves the answer unknown with nothing written', async () => {
    const store = troubled('request-lost');
    await expect(store.append(noted)).rejects.toMatchObject({ name: 'AppendUnknown' });
    expect(await store.readStream('case-1')).toEqual([]);
  });

  it('still answers a conflict as a conflict when only the answer gets lost', async () => {
    const store = troubled();
    await store.append(noted);
    const other = { ...noted, events: [{ ...noted.events[0]!, id: 'note-2' }] };
    await expect(store.append(other)).rejects.toMatchObject({ name: 'StreamMoved', actual: 0 });
  });
});
