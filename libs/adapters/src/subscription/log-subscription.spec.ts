import { positionOf, sequenceOf, type RecordedEvent } from '@throughline/ports';
import { LogSubscription, type NumberedLog } from './log-subscription';

const event = (sequence: number): RecordedEvent => ({
  id: `event-${sequence}`, type: 'Noted', body: '{}', metadata: '{}', stream: 'case-1', revision: sequence - 1, position: positionOf('log', sequence),
});
const events = (first: number, last: number): readonly RecordedEvent[] => Array.from({ length: last - first + 1 }, (_, i) => event(first + i));

/** A log of so many events that counts how often it is read. */
function countedLog(length: number): NumberedLog & { length: number; reads: number } {
  return {
    length,
    reads: 0,
    readAfter(sequence, limit) {
      this.reads += 1;
      return events(sequence + 1, Math.min(this.length, sequence + limit));
    },
    head() {
      return this.length;
    },
    pause: () => Promise.resolve(),
  };
}

/** A subscription and what it hands over. `until` resolves when it has handed over the event of that number. */
function follow(log: NumberedLog, handle: () => Promise<void> = () => Promise.resolve()) {
  const seen: number[] = [];
  let wake = (): void => {};
  const caughtUp = Promise.withResolvers<void>();
  const subscription = new LogSubscription(log, 0, {
    onEvents: async (batch) => {
      await handle();
      seen.push(...batch.map(({ position }) => sequenceOf(position)));
      wake();
    },
    onCaughtUp: () => caughtUp.resolve(),
    onLost: (cause) => caughtUp.reject(cause),
  });
  const until = (last: number) =>
    new Promise<void>((resolve) => {
      wake = () => seen.at(-1) === last && resolve();
      wake();
    });
  return { subscription, seen, until, caughtUp: caughtUp.promise };
}

const numbers = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Lets everything run that waits for nothing but its turn. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a subscription that follows live', () => {
  it('hands over what is offered without reading it again', async () => {
    const log = countedLog(10);
    const { subscription, seen, until } = follow(log);
    await settled();
    const reads = log.reads;
    subscription.offer(11, events(11, 12));
    await until(12);
    expect([seen, log.reads]).toEqual([numbers(1, 12), reads]);
  });

  it('leaves out what it had read before it was offered', async () => {
    const log = countedLog(10);
    const { subscription, seen, until } = follow(log);
    await settled();
    subscription.offer(8, events(8, 9));
    subscription.offer(10, events(10, 13));
    await until(13);
    expect(seen).toEqual(numbers(1, 13));
  });

  it('does not take what is offered while it still reads', async () => {
    const log = countedLog(10);
    const { subscription, seen, until } = follow(log);
    log.length = 12;
    subscription.offer(11, events(11, 12));
    await until(12);
    await settled();
    expect(seen).toEqual(numbers(1, 12));
  });

  it('reads again what would have filled the memory while its handler was slow', async () => {
    const log = countedLog(0);
    let release = (): void => {};
    let held: Promise<void> = Promise.resolve();
    const { subscription, seen, until, caughtUp } = follow(log, () => held);
    await caughtUp;
    held = new Promise((resolve) => (release = resolve));

    log.length = 1;
    subscription.offer(1, events(1, 1));
    await settled();
    const reads = log.reads;
    log.length = 9_001;
    for (let first = 2; first < 9_001; first += 1_000) subscription.offer(first, events(first, first + 999));
    release();
    await until(9_001);
    await settled();
    expect(seen).toEqual(numbers(1, 9_001));
    expect(log.reads).toBeGreaterThan(reads);

    const readsLater = log.reads;
    subscription.offer(9_002, events(9_002, 9_002));
    await until(9_002);
    expect(log.reads).toBe(readsLater);
  });
});

describe('a subscription that is closed', () => {
  it('before it began hands over nothing', async () => {
    const { subscription, seen } = follow(countedLog(10));
    await subscription.close();
    expect(seen).toEqual([]);
  });

  it('while it waits ends at once', async () => {
    const { subscription, caughtUp } = follow(countedLog(0));
    await caughtUp;
    await expect(subscription.close()).resolves.toBeUndefined();
  });
});
