import type { Seen } from '@throughline/engine';
import type { FieldClass } from '@throughline/protocols';

/** A value as it lies in the history, with all that opening it takes besides the stream's key. */
export type SealedValue = { readonly stream: string; readonly revision: number; readonly fieldClass: FieldClass; readonly sealed: string };
/** The latest of each class. */
export type SealedValues = { readonly [Class in FieldClass]?: SealedValue };

/** What an event seals takes the place of what was sealed before in the same class. */
export function withSealed(before: SealedValues, { stream, revision, sealed }: Seen): SealedValues {
  const entries = Object.entries(sealed) as [FieldClass, string][];
  if (entries.length === 0) return before;
  return { ...before, ...Object.fromEntries(entries.map(([fieldClass, value]) => [fieldClass, { stream, revision, fieldClass, sealed: value }])) };
}
