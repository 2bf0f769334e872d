import type { Limit } from '@throughline/protocols';
import { spanInWords } from './local-time';

/** A code from a list, read out: `no-capacity` as `no capacity`. Codes of other shapes, such as those of HTCDS, stay as they are. */
export const inWords = (code: string): string => code.replaceAll('-', ' ');

export const listed = (codes: readonly string[]): string => codes.map(inWords).join(', ');

/** `5 business days`, `12 hours`. Hours and days on the business clock are working time. */
export function limitInWords({ clock, limit }: Limit): string {
  const span = spanInWords(limit);
  return clock === 'business' ? span.replace(/ (?=\p{Letter})/u, ' business ') : span;
}

/** `1st`, `2nd`, `3rd`. */
export function ordinal(number: number): string {
  const endings = ['th', 'st', 'nd', 'rd'];
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${isTeen ? 'th' : (endings[number % 10] ?? 'th')}`;
}

export const counted = (count: number, what: string): string => `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;

/** A value of a fact or of what was recorded: codes, moments, numbers, and lists of them. */
export function valueInWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueInWords).join(', ');
  return JSON.stringify(value);
}
