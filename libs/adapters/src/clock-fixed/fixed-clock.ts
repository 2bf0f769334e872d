import { instantOfMs, msOf, type Instant } from '@throughline/kernel';
import type { Clock } from '@throughline/ports';

/** A clock that stands until it is moved, for tests and simulations. Nothing in it waits for real time. */
export interface FixedClock extends Clock {
  /** Moves on to a moment. What is due on the way rings in order, each at its own moment. Throws `RangeError` when the moment has passed. */
  advanceTo(moment: Instant): void;
  advanceBy(milliseconds: number): void;
  /** Sets the clock, also back. What the jump passed over rings in order, all at the new moment. */
  setTo(moment: Instant): void;
  /** When the next ring is due; undefined when nothing waits. To let other work run between rings, advance from one to the next. */
  next(): Instant | undefined;
  /** The clock is not trusted from now on, until it is confirmed. */
  doubt(): void;
}

type Waiting = { readonly moment: Instant; readonly ring: () => void };

export function fixedClock(start: Instant): FixedClock {
  let now = start;
  let trusted = true;
  /** In the order of their moments, those of one moment in the order of asking. */
  const waiting: Waiting[] = [];

  const remove = (one: Waiting): void => {
    const place = waiting.indexOf(one);
    if (place >= 0) waiting.splice(place, 1);
  };

  const ringDue = (until: Instant, before: (moment: Instant) => void): void => {
    for (let [next] = waiting; next && next.moment <= until; [next] = waiting) {
      waiting.shift();
      before(next.moment);
      next.ring();
    }
  };

  const advanceTo = (moment: Instant): void => {
    if (moment < now) throw new RangeError(`It is ${now}: the clock cannot advance to ${moment}.`);
    ringDue(moment, (due) => {
      if (due > now) now = due;
    });
    now = moment;
  };

  const setTo = (moment: Instant): void => {
    now = moment;
    ringDue(moment, () => {});
  };

  return {
    now: () => now,
    trusted: () => trusted,
    confirm: () => {
      trusted = true;
    },
    doubt: () => {
      trusted = false;
    },
    at: (moment, ring) => {
      const one = { moment, ring };
      const later = waiting.findIndex((other) => other.moment > moment);
      waiting.splice(later < 0 ? waiting.length : later, 0, one);
      // What has passed rings without waiting for the clock to be moved.
      if (moment <= now) queueMicrotask(() => ringDue(now, () => {}));
      return () => remove(one);
    },
    advanceTo,
    advanceBy: (milliseconds) => advanceTo(instantOfMs(msOf(now) + milliseconds)),
    setTo,
    next: () => waiting[0]?.moment,
  };
}
