import { flow, lengthOf, type Span } from './flow';
import type { Paint } from './paint';

export type Cell = string | Span;
export type TableOptions = { readonly width: number; readonly paint: Paint; readonly indent?: string };

const gap = '  ';

/** Rows under a head, in columns as wide as what stands in them; where that is too wide the widest columns are broken into lines, between words. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], { width, paint, indent = '' }: TableOptions): readonly string[] {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
  const widest = (measure: (text: string) => number): readonly number[] =>
    head.map((title, column) => Math.max(lengthOf(title), ...cells.map((row) => measure(row[column]?.text ?? ''))));
  const widths = fitted(widest(lengthOf), widest(longestWord), width - lengthOf(indent) - gap.length * (head.length - 1));
  const line = (parts: readonly string[]): string => `${indent}${parts.join(gap)}`.trimEnd();
  return [
    ...linesOf(head.map((text) => ({ text, ink: 'dim' })), widths, paint).map(line),
    ...cells.flatMap((row) => linesOf(row, widths, paint).map(line)),
  ];
}

function linesOf(row: readonly Span[], widths: readonly number[], paint: Paint): readonly (readonly string[])[] {
  const columns = row.map(({ text, ink = 'plain' }, column) => {
    // Nothing stands behind the last column.
    const width = column === row.length - 1 ? 0 : (widths[column] ?? 0);
    // Padded outside its colour: colours have no width on the screen, but a length in the text.
    const fill = (one: string): string => paint(one, ink) + ' '.repeat(Math.max(0, width - lengthOf(one)));
    return { lines: flow([{ text }], widths[column] ?? 0, (one) => one).map(fill), blank: ' '.repeat(width) };
  });
  const height = Math.max(1, ...columns.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) => columns.map(({ lines, blank }) => lines[at] ?? blank));
}

const longestWord = (text: string): number => Math.max(...text.split(' ').map(lengthOf));

/** Takes from the widest column that can still give, until all fit or none can. */
function fitted(natural: readonly number[], least: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  for (let excess = widths.reduce((total, one) => total + one, 0) - room; excess > 0; excess -= 1) {
    const giving = widths.map((one, column) => (one > (least[column] ?? 0) ? one : 0));
    const widest = giving.indexOf(Math.max(...giving));
    if ((giving[widest] ?? 0) === 0) break;
    widths[widest] = (giving[widest] ?? 0) - 1;
  }
  return widths;
}
