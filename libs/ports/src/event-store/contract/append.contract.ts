import { StoreUnavailable, StreamMoved, type EventStore } from '../event-store';
import { comparePositions } from '../position';
import { append, history, inOrder, noted, numbersOf } from './noted';

export function appendContract(current: () => EventStore): void {
  describe('an append', () => {
    it('to a new stream numbers its events from 0', async () => {
      await current().append(append('case-1', 'no-stream', 1, 2));
      const events = await current().readStream('case-1');
      expect(events.map(({ revision, stream, type }) => [stream, revision, type])).toEqual([['case-1', 0, 'Noted'], ['case-1', 1, 'Noted']]);
    });

    it('at the last revision goes on from there', async () => {
      await current().append(append('case-1', 'no-stream', 1, 2));
      await current().append(append('case-1', 1, 3));
      expect((await current().readStream('case-1')).map(({ revision }) => revision)).toEqual([0, 1, 2]);
    });

    it('can be read as soon as it is answered, at the position that was answered', async () => {
      const { position } = await current().append(append('case-1', 'no-stream', 1, 2));
      expect((await current().readStream('case-1')).at(-1)?.position).toBe(position);
      expect((await current().readAll()).at(-1)?.position).toBe(position);
    });

    it('gives back body and metadata to the byte, whatever is in them', async () => {
      const body = '{ "b":1.0,"a":"\u0000 \\u0000 é 漢字 🙂 \\ud83d \'\\" ; DROP TABLE events" ,"z":[ ]}\n';
      const event = { ...noted(1, body), metadata: '{"spaces":  "kept","":null}' };
      await current().append({ stream: 'case-1', expected: 'no-stream', events: [event] });
      expect(await current().readStream('case-1')).toMatchObject([event]);
    });

    it('takes an event of half a megabyte', async () => {
      const event = noted(1, JSON.stringify({ data: { text: 'ø'.repeat(250_000) } }));
      await current().append({ stream: 'case-1', expected: 'no-stream', events: [event] });
      expect(await current().readStream('case-1')).toMatchObject([event]);
    });

    it('takes several hundred events at once, under rising positions', async () => {
      await current().append(append('case-1', 'no-stream', ...inOrder(1, 300)));
      const events = await current().readStream('case-1');
      expect(numbersOf(events)).toEqual(inOrder(1, 300));
      expect(events.every((event, i) => i === 0 || comparePositions(events[i - 1]!.position, event.position) < 0)).toBe(true);
    });

    it('of no events, to a stream without a name, or at a revision that cannot be, is a mistake of the caller', async () => {
      await expect(current().append({ stream: 'case-1', expected: 'no-stream', events: [] })).rejects.toThrow(RangeError);
      await expect(current().append(append('', 'no-stream', 1))).rejects.toThrow(RangeError);
      await expect(current().append(append('case-1', -1, 1))).rejects.toThrow(RangeError);
      await expect(current().append(append('case-1', 0.5, 1))).rejects.toThrow(RangeError);
    });

    it('of half a surrogate pair is a mistake of the caller, since the byte could not come back', async () => {
      await expect(current().append({ stream: 'case-1', expected: 'no-stream', events: [noted(1, '"\ud83d"')] })).rejects.toThrow(RangeError);
    });

    it('after the store was closed is refused', async () => {
      await current().close();
      await expect(current().append(append('case-1', 'no-stream', 1))).rejects.toThrow(StoreUnavailable);
    });

    it('that was asked for before the store was closed is answered', async () => {
      const asked = current().append(append('case-1', 'no-stream', 1));
      await current().close();
      await expect(asked).resolves.toHaveProperty('position');
    });
  });

  describe('an append to a stream that has moved', () => {
    const moved = (expected: number | 'no-stream', actual: number | 'no-stream') => ({ name: 'StreamMoved', stream: 'case-1', expected, actual });

    it('is refused with the revision that the stream is at, and leaves nothing', async () => {
      await history(current(), 'case-1', 1, 2);
      await expect(current().append(append('case-1', 'no-stream', 3, 4))).rejects.toMatchObject(moved('no-stream', 1));
      await expect(current().append(append('case-1', 0, 3))).rejects.toMatchObject(moved(0, 1));
      await expect(current().append(append('case-1', 2, 3))).rejects.toMatchObject(moved(2, 1));
      expect(numbersOf(await current().readStream('case-1'))).toEqual([1, 2]);
    });

    it('is refused as well when there is no such stream, and makes none', async () => {
      await expect(current().append(append('case-1', 0, 1))).rejects.toMatchObject(moved(0, 'no-stream'));
      await expect(current().append(append('case-1', 'no-stream', 1))).resolves.toHaveProperty('position');
    });

    it('does not disturb what is appended to other streams beside it', async () => {
      await history(current(), 'case-1', 1);
      const [first, second, third] = await Promise.allSettled([
        current().append(append('case-2', 'no-stream', 2)),
        current().append(append('case-1', 'no-stream', 3)),
        current().append(append('case-3', 'no-stream', 4)),
      ]);
      expect([first.status, second.status, third.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(numbersOf(await current().readStream('case-3'))).toEqual([4]);
    });

    it('is refused to all but one of those who race, and the winner can be read at once', async () => {
      const tries = await Promise.allSettled(inOrder(1, 20).map((n) => current().append(append('case-1', 'no-stream', n))));
      const refused = tries.filter((one): one is PromiseRejectedResult => one.status === 'rejected').map(({ reason }) => reason as unknown);
      expect(refused).toHaveLength(19);
      expect(refused.every((reason) => reason instanceof StreamMoved && reason.actual === 0)).toBe(true);
      expect(await current().readStream('case-1')).toHaveLength(1);
    });
  });

  describe('the same append again', () => {
    it('is answered as before, to a new stream', async () => {
      const before = await current().append(append('case-1', 'no-stream', 1, 2));
      expect(await current().append(append('case-1', 'no-stream', 1, 2))).toEqual(before);
      expect(await current().readStream('case-1')).toHaveLength(2);
    });

    it('is answered as before at its old revision, also after later appends', async () => {
      await history(current(), 'case-1', 1);
      const before = await current().append(append('case-1', 0, 2, 3));
      await current().append(append('case-1', 2, 4));
      expect(await current().append(append('case-1', 0, 2, 3))).toEqual(before);
      expect(numbersOf(await current().readStream('case-1'))).toEqual([1, 2, 3, 4]);
    });

    it('is answered as before while the first has no answer yet', async () => {
      const [first, second] = await Promise.all([1, 2].map(() => current().append(append('case-1', 'no-stream', 1))));
      expect(second).toEqual(first);
      expect(await current().readStream('case-1')).toHaveLength(1);
    });

    it('is refused at another revision', async () => {
      await history(current(), 'case-1', 1, 2, 3);
      await expect(current().append(append('case-1', 0, 3))).rejects.toThrow(StreamMoved);
      await expect(current().append(append('case-1', 'no-stream', 2))).rejects.toThrow(StreamMoved);
    });

    it('is refused when only a part of it was there before', async () => {
      await history(current(), 'case-1', 1, 2);
      await expect(current().append(append('case-1', 0, 2, 3))).rejects.toThrow(StreamMoved);
      await expect(current().append(append('case-1', 'no-stream', 1, 9))).rejects.toThrow(StreamMoved);
      expect(await current().readStream('case-1')).toHaveLength(2);
    });

    it('to another stream is another append', async () => {
      await history(current(), 'case-1', 1);
      await current().append(append('case-2', 'no-stream', 1));
      expect(await current().readStream('case-2')).toHaveLength(1);
    });
  });

  describe('many appends at once', () => {
    it('to one stream are taken in the order of the calls, without waiting for answers in between', async () => {
      await Promise.all(inOrder(0, 200).map((n) => current().append(append('case-1', n === 0 ? 'no-stream' : n - 1, n))));
      expect(numbersOf(await current().readStream('case-1'))).toEqual(inOrder(0, 200));
    });

    it('behind one that is refused are refused as well, since they build on it', async () => {
      await history(current(), 'case-1', 1);
      const tries = await Promise.allSettled([0, 1, 2].map((n) => current().append(append('case-1', n + 5, n + 2))));
      expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect(await current().readStream('case-1')).toHaveLength(1);
    });

    it('to a thousand streams, 10,000 in all, are all there, each stream in its order', async () => {
      const streams = inOrder(0, 1_000).map((s) => `case-${s}`);
      await Promise.all(
        streams.flatMap((stream, s) => inOrder(0, 10).map((n) => current().append(append(stream, n === 0 ? 'no-stream' : n - 1, s * 10 + n)))),
      );
      for (const [s, stream] of streams.entries()) expect(numbersOf(await current().readStream(stream))).toEqual(inOrder(s * 10, 10));
    }, 60_000);
  });
}
