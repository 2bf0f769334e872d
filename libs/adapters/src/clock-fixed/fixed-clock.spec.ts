import { instant } from '@throughline/kernel';
import { clockContract } from '@throughline/testing/ports';
import { fixedClock } from '.';

const at = (time: string) => instant(`2026-03-02T${time}:00.000Z`);

clockContract('fixed', () => {
  const clock = fixedClock(at('10:00'));
  return {
    clock,
    pass: async (milliseconds) => {
      await Promise.resolve();
      clock.advanceBy(milliseconds);
    },
  };
});

describe('a fixed clock', () => {
  it('stands until it is moved', () => {
    const clock = fixedClock(at('10:00'));
    expect([clock.now(), clock.now()]).toEqual([at('10:00'), at('10:00')]);
    clock.advanceBy(1);
    expect(clock.now()).toBe('2026-03-02T10:00:00.001Z');
  });

  it('that advances rings each at its own moment, also about what was armed on the way', () => {
    const clock = fixedClock(at('10:00'));
    const rung: string[] = [];
    clock.at(at('12:00'), () => rung.push(clock.now()));
    clock.at(at('11:00'), () => {
      rung.push(clock.now());
      clock.at(at('11:30'), () => rung.push(clock.now()));
    });
    clock.advanceTo(at('13:00'));
    expect(rung).toEqual([at('11:00'), at('11:30'), at('12:00')]);
    expect(clock.now()).toBe(at('13:00'));
  });

  it('that is set rings about all it passed over at the new moment, in order', () => {
    const clock = fixedClock(at('10:00'));
    const rung: string[] = [];
    for (const time of ['12:00', '11:00']) clock.at(at(time), () => rung.push(`${time} rung at ${clock.now()}`));
    clock.setTo(at('13:00'));
    expect(rung).toEqual([`11:00 rung at ${at('13:00')}`, `12:00 rung at ${at('13:00')}`]);
  });

  it('that is set back does not ring twice', () => {
    const clock = fixedClock(at('10:00'));
    const rung: string[] = [];
    clock.at(at('11:00'), () => rung.push(clock.now()));
    clock.advanceTo(at('11:00'));
    clock.setTo(at('09:00'));
    clock.advanceTo(at('12:00'));
    expect(rung).toEqual([at('11:00')]);
  });

  it('does not advance backwards', () => {
    expect(() => fixedClock(at('10:00')).advanceTo(at('09:59'))).toThrow(RangeError);
  });

  it('says when it rings next', () => {
    const clock = fixedClock(at('10:00'));
    expect(clock.next()).toBeUndefined();
    clock.at(at('12:00'), () => {});
    const cancel = clock.at(at('11:00'), () => {});
    expect(clock.next()).toBe(at('11:00'));
    cancel();
    expect(clock.next()).toBe(at('12:00'));
  });

  it('is doubted when told so, until it is confirmed', () => {
    const clock = fixedClock(at('10:00'));
    clock.doubt();
    expect(clock.trusted()).toBe(false);
    clock.confirm();
    expect(clock.trusted()).toBe(true);
  });
});
