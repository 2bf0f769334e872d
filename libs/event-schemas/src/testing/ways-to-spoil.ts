type AnyEvent = { readonly type: string; readonly data: unknown; readonly sealed?: unknown };
type Path = readonly (string | number)[];
type Spoiled<Event> = { readonly what: string; readonly event: Event };

/** What people type where they should not. */
const free = { 'a name': 'Jane Doe', 'an address': 'jane@example.org', 'a sentence': 'she sleeps at 12 Mill Street', nothing: '' };

/**
 * Copies of an event, each with one thing in it that no event may hold: free text in the place of each text, text in the place of each number, a
 * field that nobody knows at every depth, each field of its data left out, and a class sealed that is none. Places (`/data/cites`) where it may be so
 * are spared.
 */
export function waysToSpoil<Event extends AnyEvent>(event: Event, spared: readonly string[] = []): readonly Spoiled<Event>[] {
  const spoiled = placesIn(event.data, ['data']).flatMap(({ path, value }) => {
    const place = `/${path.join('/')}`;
    if (spared.includes(place)) return [];
    if (typeof value === 'string') {
      return Object.entries(free).map(([what, text]) => ({ what: `with ${what} at ${place}`, event: withValue(event, path, text) }));
    }
    if (typeof value === 'number' || typeof value === 'boolean') return [{ what: `with a text at ${place}`, event: withValue(event, path, 'Jane') }];
    return isGroup(value) ? [{ what: `with an unknown field at ${place}`, event: withValue(event, [...path, 'note'], 'Jane Doe') }] : [];
  });
  const fields = Object.keys(event.data as object);
  const missing = fields.map((field) => ({ what: `without ${field}`, event: withValue(event, ['data', field], undefined) }));
  return [
    ...spoiled,
    ...missing,
    { what: 'with a class sealed that is none', event: { ...event, sealed: { diary: 'x' } } },
    { what: 'with an unknown field beside its data', event: { ...event, note: 'Jane Doe' } },
  ];
}

function placesIn(value: unknown, path: Path): readonly { readonly path: Path; readonly value: unknown }[] {
  const inside = Array.isArray(value) || isGroup(value) ? Object.entries(value) : [];
  return [{ path, value }, ...inside.flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

function withValue<Event>(event: Event, path: Path, value: unknown): Event {
  const copy = structuredClone(event);
  let group = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) group = group[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete group[last];
  else group[last] = value;
  return copy;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The ways to spoil these events that a check lets pass: none, if it is any good. */
export const passedOver = <Event extends AnyEvent>(
  events: readonly Event[],
  check: (event: Event) => readonly unknown[],
  spared: readonly string[] = [],
): readonly string[] =>
  events.flatMap((event) =>
    waysToSpoil(event, spared).flatMap(({ what, event: spoiled }) => (check(spoiled).length === 0 ? [`${event.type} ${what}`] : [])));
