import type { Instant } from '@throughline/kernel';
import type { Urgency } from '@throughline/protocols';
import { nextTryAfter } from './retry-policy';
import { at } from './testing';

/** The moments of all tries when each fails at once, the first at noon. */
function tries(urgency: Urgency): readonly Instant[] {
  const moments = [at('12:00')];
  for (let next = nextTryAfter(urgency, 1, at('12:00')); next !== null; next = nextTryAfter(urgency, moments.length, next)) moments.push(next);
  return moments;
}

describe('a message that cannot be handed over', () => {
  it('in danger is tried again after 15 s, 30 s, 1 min and 2 min', () =>
    expect(tries('danger')).toEqual([at('12:00'), at('12:00:15'), at('12:00:45'), at('12:01:45'), at('12:03:45')]));

  it("of today's is tried again after 1, 5, 15 and 30 min", () =>
    expect(tries('today')).toEqual([at('12:00'), at('12:01'), at('12:06'), at('12:21'), at('12:51')]));

  it('of routine is tried again after 5 and 30 min, 2 h and 6 h', () =>
    expect(tries('routine')).toEqual([at('12:00'), at('12:05'), at('12:35'), at('14:35'), at('20:35')]));
});
