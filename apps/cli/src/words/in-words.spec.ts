import type { IsoDuration } from '@throughline/kernel';
import { counted, limitInWords, ordinal, valueInWords } from './in-words';

describe('codes and numbers in words', () => {
  it('tells working time from the calendar\'s', () => {
    expect(limitInWords({ clock: 'business', limit: 'P5D' as IsoDuration })).toBe('5 business days');
    expect(limitInWords({ clock: 'calendar', limit: 'P5D' as IsoDuration })).toBe('5 days');
  });

  it.each([[1, '1st'], [2, '2nd'], [3, '3rd'], [4, '4th'], [11, '11th'], [12, '12th'], [21, '21st'], [113, '113th']])('%d is %s', (number, words) => {
    expect(ordinal(number)).toBe(words);
  });

  it('counts', () => {
    expect([counted(1, 'event'), counted(12_345, 'event')]).toEqual(['1 event', '12,345 events']);
  });

  it('reads values out', () => {
    expect([['ForcedLabour', 'Servitude'], [], 'yes', 3, false, null].map(valueInWords)).toEqual(['ForcedLabour, Servitude', 'nothing', 'yes', '3', 'false', 'null']);
  });
});
