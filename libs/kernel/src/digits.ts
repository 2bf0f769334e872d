/** The whole number that `count` decimal digits of a text make, from `at` on. */
export function digitsAt(text: string, at: number, count: number): number {
  let number = 0;
  for (let i = at; i < at + count; i++) number = number * 10 + text.charCodeAt(i) - 48;
  return number;
}

export const padded = (number: number, width: number): string => String(number).padStart(width, '0');
