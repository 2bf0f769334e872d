import { fold } from '@throughline/kernel';
import type { RegisteredAgency } from '../agency';
import { agencyDecider } from '../decide';
import { agencyRegistered, at } from '../testing';
import { noticeGoesOutAt } from './notice-goes-out-at';

// Awake from 07:00 to 21:00, digest at 08:30; in winter the shelter's clocks show five hours less than UTC, in summer four.
const shelter = fold(agencyDecider, [agencyRegistered()]) as RegisteredAgency;

describe('a notice about danger', () => {
  it('goes out at once, at any hour', () => {
    expect(noticeGoesOutAt(shelter, 'danger', at('16:05'))).toBe(at('16:05'));
    expect(noticeGoesOutAt(shelter, 'danger', at('07:30'))).toBe(at('07:30'));
  });
});

describe("a notice of today's", () => {
  it('goes out at once in waking hours', () => {
    expect(noticeGoesOutAt(shelter, 'today', at('12:00'))).toBe(at('12:00'));
    expect(noticeGoesOutAt(shelter, 'today', at('01:59', '2026-03-03'))).toBe(at('01:59', '2026-03-03'));
  });

  it('waits out the night', () => {
    expect(noticeGoesOutAt(shelter, 'today', at('02:00', '2026-03-03'))).toBe(at('12:00', '2026-03-03'));
    expect(noticeGoesOutAt(shelter, 'today', at('11:59', '2026-03-03'))).toBe(at('12:00', '2026-03-03'));
  });

  it('waits out a night in which the clocks jump', () =>
    expect(noticeGoesOutAt(shelter, 'today', at('05:00', '2026-03-08'))).toBe(at('11:00', '2026-03-08')));
});

describe('a routine notice', () => {
  it('goes out with the digest of this morning, when that is still to come', () => {
    expect(noticeGoesOutAt(shelter, 'routine', at('12:00'))).toBe(at('13:30'));
    expect(noticeGoesOutAt(shelter, 'routine', at('13:30'))).toBe(at('13:30'));
  });

  it('waits for the digest of the next morning', () => {
    expect(noticeGoesOutAt(shelter, 'routine', at('13:31'))).toBe(at('13:30', '2026-03-03'));
    expect(noticeGoesOutAt(shelter, 'routine', at('20:00', '2026-03-07'))).toBe(at('12:30', '2026-03-08'));
  });
});
