import type { Seen } from '@throughline/engine';

type AnyEvent = { readonly type: string; readonly data: object };

/** What events change about a document: one entry for each type that changes it. The same document means that nothing has changed, undefined that it is gone. */
export type Changes<Doc, Event extends AnyEvent> = {
  readonly [Type in Event['type']]?: (doc: Doc, data: Extract<Event, { readonly type: Type }>['data'], seen: Seen) => Doc | undefined;
};

/** The document after the event, as its entry in the table says; as it was when there is none. */
export function changed<Doc, Event extends AnyEvent>(changes: Changes<Doc, Event>, doc: Doc, seen: Seen): Doc | undefined {
  // The table pairs each type with its own data; the compiler cannot follow that pairing through an index.
  const change = (changes as Readonly<Record<string, ((doc: Doc, data: object, seen: Seen) => Doc | undefined) | undefined>>)[seen.type];
  return change ? change(doc, seen.data, seen) : doc;
}
