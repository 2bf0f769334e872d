import type { CaseEvent } from '@throughline/cases';
import type { Seen } from '@throughline/engine';
import type { CaseId } from '@throughline/kernel';

/** A case's event among all that a view sees; undefined for other streams'. */
export function caseEvent({ stream, type, data }: Seen): { readonly caseId: CaseId; readonly event: CaseEvent } | undefined {
  // A case's stream holds case events only, lifted to today's shapes before any view sees them.
  return stream.startsWith('case-') ? { caseId: stream.slice('case-'.length) as CaseId, event: { type, data } as CaseEvent } : undefined;
}

/** The id in a stream's name, for streams of one kind. */
export const idIn = (stream: string, kind: string): string | undefined => (stream.startsWith(`${kind}-`) ? stream.slice(kind.length + 1) : undefined);

/** What an event sealed, and where: enough to open it with the stream's key, and nothing without. */
export type SealedAt = { readonly revision: number; readonly values: Readonly<Record<string, string>> };

export const sealedBy = ({ revision, sealed }: Seen, before: readonly SealedAt[] = []): readonly SealedAt[] =>
  Object.keys(sealed).length > 0 ? [...before, { revision, values: sealed }] : before;
