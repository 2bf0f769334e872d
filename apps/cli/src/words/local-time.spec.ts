import type { Instant, IsoDuration } from '@throughline/kernel';
import { LocalTime, spanInWords } from './local-time';

const harbor = new LocalTime('America/New_York');
const at = (text: string): Instant => text as Instant;

describe('a moment where the case is', () => {
  it('is told as the clocks there show it', () => {
    expect(harbor.moment(at('2026-03-03T02:05:00.000Z'))).toBe('Mon 2 Mar 2026 21:05');
    expect(harbor.time(at('2026-03-03T02:05:09.400Z'))).toBe('21:05:09');
  });

  it('carries its offset in the hour that the clocks show twice', () => {
    expect(harbor.time(at('2026-11-01T05:30:00.000Z'))).toBe('01:30:00-04:00');
    expect(harbor.time(at('2026-11-01T06:30:00.000Z'))).toBe('01:30:00-05:00');
    expect(harbor.time(at('2026-11-01T07:30:00.000Z'))).toBe('02:30:00');
  });

  it('leaves out what it shares with the moment it is told beside', () => {
    const told = at('2026-03-02T14:00:00.000Z');
    expect(harbor.momentNear(told, told)).toBe('now');
    expect(harbor.momentNear(at('2026-03-02T21:00:00.000Z'), told)).toBe('16:00');
    expect(harbor.momentNear(at('2026-03-09T14:00:00.000Z'), told)).toBe('Mon 9 Mar 10:00');
    expect(harbor.momentNear(at('2027-03-02T14:00:00.000Z'), told)).toBe('Tue 2 Mar 2027 09:00');
  });

  it('is no more precise than somebody said it', () => {
    const said = at('2026-03-02T21:00:00.000Z');
    expect(harbor.occurred({ at: said, precision: 'exact' })).toBe('Mon 2 Mar 2026 16:00:00');
    expect(harbor.occurred({ at: said, precision: 'about' })).toBe('Mon 2 Mar 2026 at about 16:00');
    expect(harbor.occurred({ at: said, precision: 'day' })).toBe('some time on Mon 2 Mar 2026');
  });
});

describe('a span', () => {
  it.each([['PT12H', '12 hours'], ['P1D', '1 day'], ['P2DT30M', '2 days 30 minutes'], ['PT0S', 'no time at all']])('%s is %s', (duration, words) => {
    expect(spanInWords(duration as IsoDuration)).toBe(words);
  });
});
