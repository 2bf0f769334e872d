import { instantOfMs, isInstant, msOf, type Instant } from '@throughline/kernel';
import type { Clock } from './clock';

export type ClockUnderTest = {
  readonly clock: Clock;
  /** Lets so many milliseconds pass on the clock; settles when whatever is due by then has rung. */
  pass(milliseconds: number): Promise<void>;
};

const day = 86_400_000;

/** What every clock owes those who ask it. */
export function clockContract(name: string, make: () => ClockUnderTest): void {
  describe(`clock contract: ${name}`, () => {
    let clock: Clock;
    let pass: ClockUnderTest['pass'];
    let rung: string[];
    beforeEach(() => {
      ({ clock, pass } = make());
      rung = [];
    });

    const ahead = (milliseconds: number): Instant => instantOfMs(msOf(clock.now()) + milliseconds);
    const ringAt = (milliseconds: number, what: string) => clock.at(ahead(milliseconds), () => rung.push(what));

    it('says a moment', () => {
      expect(isInstant(clock.now())).toBe(true);
    });

    it('goes on', async () => {
      const before = clock.now();
      await pass(90_000);
      expect(msOf(clock.now()) - msOf(before)).toBe(90_000);
    });

    it('can be believed at first', () => {
      expect(clock.trusted()).toBe(true);
    });

    it('rings once when a moment has come, and not before', async () => {
      const moment = ahead(60_000);
      clock.at(moment, () => rung.push(clock.now() >= moment ? 'on time' : 'early'));
      await pass(59_999);
      expect(rung).toEqual([]);
      await pass(1);
      await pass(60_000);
      expect(rung).toEqual(['on time']);
    });

    it.each([0, -1, -day])('rings about a moment that has come already (%d ms), but not while it is asked to', async (milliseconds) => {
      ringAt(milliseconds, 'passed');
      expect(rung).toEqual([]);
      await pass(1);
      expect(rung).toEqual(['passed']);
    });

    it('rings in the order of the moments', async () => {
      ringAt(3_000, 'third');
      ringAt(1_000, 'first');
      ringAt(2_000, 'second');
      await pass(5_000);
      expect(rung).toEqual(['first', 'second', 'third']);
    });

    it('rings about each of many of the same moment', async () => {
      for (const what of ['a', 'b', 'c']) ringAt(1_000, what);
      await pass(1_000);
      expect(rung.toSorted()).toEqual(['a', 'b', 'c']);
    });

    it('does not ring about what was cancelled', async () => {
      const cancel = ringAt(1_000, 'cancelled');
      ringAt(-1, 'cancelled too')();
      ringAt(1_000, 'kept');
      cancel();
      cancel();
      await pass(2_000);
      expect(rung).toEqual(['kept']);
    });

    it('takes it well when what has rung is cancelled', async () => {
      const cancel = ringAt(1_000, 'rung');
      await pass(1_000);
      cancel();
      expect(rung).toEqual(['rung']);
    });

    it('can be asked to ring by what it rings', async () => {
      ringAt(1_000, 'first');
      clock.at(ahead(1_000), () => ringAt(500, 'second'));
      await pass(1_499);
      expect(rung).toEqual(['first']);
      await pass(1);
      expect(rung).toEqual(['first', 'second']);
    });

    it('rings about a moment months ahead, and not at once as a timer of the platform would', async () => {
      ringAt(60 * day, 'months ahead');
      await pass(60 * day - 1);
      expect(rung).toEqual([]);
      await pass(1);
      expect(rung).toEqual(['months ahead']);
    }, 20_000);
  });
}
