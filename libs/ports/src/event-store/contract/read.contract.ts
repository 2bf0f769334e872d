import { ForeignPosition, StoreUnavailable, type EventStore } from '../event-store';
import { comparePositions, epochOf, positionOf, sequenceOf } from '../position';
import { append, history, inOrder, numbersOf } from './noted';

export function readContract(current: () => EventStore): void {
  describe('reading a stream', () => {
    const read = async (options?: Parameters<EventStore['readStream']>[1]) => numbersOf(await current().readStream('case-1', options));

    it('that is not there is an empty history', async () => {
      expect(await current().readStream('case-none')).toEqual([]);
      expect(await current().readStream('case-none', { direction: 'backwards' })).toEqual([]);
    });

    it('gives its events and no others', async () => {
      await history(current(), 'case-1', 1, 2);
      await history(current(), 'case-10', 3);
      expect(await read()).toEqual([1, 2]);
    });

    it('starts at a revision, inclusive', async () => {
      await history(current(), 'case-1', 1, 2, 3);
      expect(await read({ from: 1 })).toEqual([2, 3]);
      expect(await read({ from: 3 })).toEqual([]);
    });

    it('goes backwards from the last, or from a revision, inclusive', async () => {
      await history(current(), 'case-1', 1, 2, 3);
      expect(await read({ direction: 'backwards' })).toEqual([3, 2, 1]);
      expect(await read({ direction: 'backwards', from: 1 })).toEqual([2, 1]);
      expect(await read({ direction: 'backwards', from: 99 })).toEqual([3, 2, 1]);
    });

    it('stops at a limit', async () => {
      await history(current(), 'case-1', 1, 2, 3);
      expect(await read({ limit: 2 })).toEqual([1, 2]);
      expect(await read({ direction: 'backwards', limit: 1 })).toEqual([3]);
      expect(await read({ from: 1, limit: 1 })).toEqual([2]);
      expect(await read({ limit: 0 })).toEqual([]);
    });

    it('gives all of a long one, both ways', async () => {
      await current().append(append('case-1', 'no-stream', ...inOrder(1, 700)));
      await current().append(append('case-1', 699, ...inOrder(701, 700)));
      expect(await read()).toEqual(inOrder(1, 1_400));
      expect(await read({ direction: 'backwards' })).toEqual([...inOrder(1, 1_400)].toReversed());
      expect(await read({ limit: 1_100 })).toHaveLength(1_100);
    });

    it('is refused once the store is closed', async () => {
      await current().close();
      await expect(current().readStream('case-1')).rejects.toThrow(StoreUnavailable);
    });
  });

  describe('reading all streams', () => {
    it('of an empty store gives nothing', async () => {
      expect(await current().readAll()).toEqual([]);
    });

    it('gives every event once, in the order of the positions, with its stream and revision', async () => {
      await history(current(), 'case-1', 1);
      await history(current(), 'case-2', 2, 3);
      await current().append(append('case-1', 0, 4));
      const events = await current().readAll();
      expect(events.map(({ stream, revision }) => [stream, revision])).toEqual([['case-1', 0], ['case-2', 0], ['case-2', 1], ['case-1', 1]]);
      expect(numbersOf(events.toSorted((a, b) => comparePositions(a.position, b.position)))).toEqual([1, 2, 3, 4]);
    });

    it('goes on strictly after a position', async () => {
      const [first, , third] = await history(current(), 'case-1', 1, 2, 3);
      expect(numbersOf(await current().readAll({ after: first! }))).toEqual([2, 3]);
      expect(await current().readAll({ after: third! })).toEqual([]);
    });

    it('gives a thousand events at most, or as many as asked for', async () => {
      for (const part of [0, 1, 2]) await current().append(append(`case-${part}`, 'no-stream', ...inOrder(part * 600, 600)));
      expect(await current().readAll()).toHaveLength(1_000);
      expect(numbersOf(await current().readAll({ limit: 2 }))).toEqual([0, 1]);
      expect(await current().readAll({ limit: 1_700 })).toHaveLength(1_700);
    });

    it('in portions gives everything, without a gap or a double', async () => {
      await Promise.all(inOrder(0, 30).map((s) => current().append(append(`case-${s}`, 'no-stream', ...inOrder(s * 10, 10)))));
      const read: number[] = [];
      let portion = await current().readAll({ limit: 7 });
      while (portion.length > 0) {
        read.push(...numbersOf(portion));
        portion = await current().readAll({ after: portion.at(-1)!.position, limit: 7 });
      }
      expect(read.toSorted((a, b) => a - b)).toEqual(inOrder(0, 300));
    });

    it('after a position of another store is refused, and after what is no position at all', async () => {
      await history(current(), 'case-1', 1);
      await expect(current().readAll({ after: positionOf('another-store', 1) })).rejects.toThrow(ForeignPosition);
      await expect(current().readAll({ after: `${current().epoch}-1` as never })).rejects.toThrow(ForeignPosition);
      await expect(current().readAll({ after: '' as never })).rejects.toThrow(ForeignPosition);
    });

    it('after a position ahead of the head is refused: it spoke of events that are not here any more', async () => {
      const [position] = await history(current(), 'case-1', 1);
      await expect(current().readAll({ after: position! })).resolves.toEqual([]);
      await expect(current().readAll({ after: positionOf(current().epoch, sequenceOf(position!) + 1) })).rejects.toThrow(ForeignPosition);
    });
  });

  describe('the head', () => {
    it('of an empty store is undefined', async () => {
      expect(await current().head()).toBeUndefined();
    });

    it('is the position of the last event', async () => {
      await history(current(), 'case-1', 1, 2);
      const { position } = await current().append(append('case-2', 'no-stream', 3));
      expect(await current().head()).toBe(position);
    });

    it('carries the epoch of its store, and orders as text as well', async () => {
      const [first, second] = await history(current(), 'case-1', 1, 2);
      expect(epochOf(first!)).toBe(current().epoch);
      expect(first! < second!).toBe(true);
    });
  });
}
