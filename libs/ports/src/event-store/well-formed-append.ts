import type { Append, StoredEvent } from './event-store';

/** Throws `RangeError` for an append that no store could take: it is the caller's mistake, never the store's state. */
export function refuseMalformedAppend({ stream, expected, events }: Append): void {
  if (stream === '') throw new RangeError('An append needs the name of a stream.');
  if (events.length === 0) throw new RangeError(`An append to ${stream} holds no event.`);
  if (expected !== 'no-stream' && (!Number.isSafeInteger(expected) || expected < 0)) throw new RangeError(`No stream is ever at revision ${expected}.`);
  if (!events.every(isStorable)) throw new RangeError(`An append to ${stream} holds text that is not well-formed Unicode.`);
}

/** Half of a surrogate pair becomes another character in UTF-8: the text would not come back as it was. */
const isStorable = ({ id, type, body, metadata }: StoredEvent): boolean =>
  id.isWellFormed() && type.isWellFormed() && body.isWellFormed() && metadata.isWellFormed();
