import { flow, lengthOf, padded, type Span } from './flow';
import type { Paint } from './paint';

export type Cell = string | Span;
export type TableOptions = { readonly width: number; readonly paint: Paint; readonly indent?: string };

const gap = '  ';
const narrowest = 10;

/** Rows under a head, in columns as wide as what stands in them; where that is too wide the widest columns are broken into lines. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], { width, paint, indent = '' }: TableOptions): readonly string[] {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
  const natural = head.map((title, column) => Math.max(lengthOf(title), ...cells.map((row) => lengthOf(row[column]?.text ?? ''))));
  const widths = fitted(natural, width - lengthOf(indent) - gap.length * (head.length - 1));
  const line = (parts: readonly string[]): string => `${indent}${parts.join(gap)}`.trimEnd();
  return [
    line(head.map((title, column) => paint(padded(title, widths[column] ?? 0), 'dim'))),
    ...cells.flatMap((row) => linesOf(row, widths, paint).map(line)),
  ];
}

function linesOf(row: readonly Span[], widths: readonly number[], paint: Paint): readonly (readonly string[])[] {
  // Padded before it is painted: colours have no width on the screen, but a length in the text.
  const columns = row.map(({ text, ink = 'plain' }, column) => {
    const width = widths[column] ?? 0;
    return { lines: flow([{ text }], width, (one) => one).map((one) => paint(padded(one, width), ink)), blank: ' '.repeat(width) };
  });
  const height = Math.max(1, ...columns.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) => columns.map(({ lines, blank }) => lines[at] ?? blank));
}

function fitted(natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  for (let excess = sum(widths) - room; excess > 0; excess -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= narrowest) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
