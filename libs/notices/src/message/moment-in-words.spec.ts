import { at } from '../testing';
import { momentInWords } from './moment-in-words';

describe('a moment in words', () => {
  it('has weekday, date, time and zone', () => expect(momentInWords(at('22:00'), 'America/New_York')).toBe('Monday, March 2, 2026, 5:00 PM EST'));

  it('is told by the clocks of the zone, also on another day', () =>
    expect(momentInWords(at('03:05', '2026-03-03'), 'America/Los_Angeles')).toBe('Monday, March 2, 2026, 7:05 PM PST'));

  it('knows summer time', () => expect(momentInWords(at('21:00', '2026-07-06'), 'America/New_York')).toBe('Monday, July 6, 2026, 5:00 PM EDT'));

  it('tells the two half past ones of an autumn night apart', () => {
    expect(momentInWords(at('05:30', '2026-11-01'), 'America/New_York')).toBe('Sunday, November 1, 2026, 1:30 AM EDT');
    expect(momentInWords(at('06:30', '2026-11-01'), 'America/New_York')).toBe('Sunday, November 1, 2026, 1:30 AM EST');
  });

  it('writes noon and midnight as twelve', () => {
    expect(momentInWords(at('17:00'), 'America/New_York')).toContain('12:00 PM');
    expect(momentInWords(at('05:00'), 'America/New_York')).toContain('Monday, March 2, 2026, 12:00 AM');
  });

  it('cuts off seconds, so that nobody comes too late', () => expect(momentInWords(at('21:59:59'), 'America/New_York')).toContain('4:59 PM'));

  it('outside the United States says how far from UTC', () =>
    expect(momentInWords(at('21:00'), 'Europe/Berlin')).toBe('Monday, March 2, 2026, 10:00 PM UTC+01:00'));
});

describe('the name of a zone', () => {
  const zones = [
    'America/New_York', 'America/Detroit', 'America/Indiana/Indianapolis', 'America/Kentucky/Louisville', 'America/Chicago', 'America/Indiana/Knox',
    'America/North_Dakota/Center', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu',
    'America/Puerto_Rico', 'America/St_Thomas',
  ];

  /** Asks the database of names that browsers use, which the program itself does not depend on. */
  const named = (zone: string, moment: string): string => {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(new Date(moment));
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  };

  it.each(zones)('of %s is the usual one, in winter and in summer', (zone) => {
    for (const date of ['2026-01-15', '2026-07-15']) {
      expect(momentInWords(at('18:00', date), zone).split(' ').at(-1)).toBe(named(zone, at('18:00', date)));
    }
  });
});
