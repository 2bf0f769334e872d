import type { SQLOutputValue } from 'node:sqlite';
import type { IndexValue } from '@throughline/ports';

/** Stands for null, which no comparison of SQL would find or order. No index holds it otherwise: numbers there are finite. */
const lowest = -Infinity;

export const storedIndex = (value: IndexValue | undefined): string | number => value ?? lowest;

export const indexValue = (stored: SQLOutputValue | undefined): IndexValue =>
  stored === undefined || stored === lowest ? null : (stored as string | number);
