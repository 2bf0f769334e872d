import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteEventStore } from '@throughline/adapters/event-store-sqlite';
import { sqliteViewStore } from '@throughline/adapters/view-store-sqlite';
import { caseDecider, type CaseEvent } from '@throughline/cases';
import { rebuildViews, startProjector, type Body, type Metadata } from '@throughline/engine';
import { addMs, foldOnto, type CaseId, type Instant } from '@throughline/kernel';
import type { Append, EventStore, Position, StoredEvent } from '@throughline/ports';
import { anyChoice, asMember, at, commandOf, contextAt, people } from '@throughline/testing/cases';
import fc from 'fast-check';
import { lift } from '../lift';
import { allViews } from './all-views';

/**
 * How fast every view is rebuilt from a history in SQLite, beside a floor that reads the same history, parses it and folds it into a map; and how far
 * views are behind appends. `node --require <…>/adapters/src/testing/typescript.cjs rebuild-views.bench.ts [events]`
 */
const eventsWanted = Number(process.argv[2] ?? 1_000_000);
/** So many cases are under way at a time: their events lie between one another, as they do where many agencies work. */
const casesUnderWay = 1_000;

type Command = { readonly at: Instant; readonly events: readonly CaseEvent[] };

/** Ids of a story carry this mark, so that every case that is told by it has ids of its own. */
const mark = 'cccccccc';

function stories(): readonly (readonly Command[])[] {
  const choices = fc.sample(fc.array(anyChoice, { minLength: 20, maxLength: 60 }), { seed: 20_260_302, numRuns: 60 });
  return choices.map((story) => {
    const commands: Command[] = [];
    let state = caseDecider.initialState();
    let now = at('09:00');
    for (const [nth, choice] of story.entries()) {
      now = addMs(now, choice.waitedMs);
      const [memberId, agencyId] = people[choice.who % people.length] ?? people[0]!;
      const idOf = (ordinal: number) => `${mark}-0000-5000-8000-${String(nth).padStart(6, '0')}${String(ordinal).padStart(6, '0')}`;
      const decision = caseDecider.decide(commandOf(choice, state, now), state, contextAt({ now, idOf, ...asMember(memberId, { agencyId, roles: ['agency-supervisor'] }) }));
      if (decision.outcome === 'rejected' || decision.events.length === 0) continue;
      state = foldOnto(caseDecider, state, decision.events);
      commands.push({ at: now, events: decision.events });
    }
    return commands;
  }).filter((commands) => commands.length > 0);
}

/** One case after another at each of the places where cases are under way; every turn one command of each. */
function* appends(): Generator<Append> {
  const told = stories();
  const places = Array.from({ length: casesUnderWay }, () => ({ story: 0, next: Infinity, revision: -1, stream: '', id: '' }));
  let cases = 0;
  let events = 0;
  for (;;) {
    for (const place of places) {
      if (events >= eventsWanted) return;
      if (place.next >= (told[place.story]?.length ?? 0)) {
        const id = (cases * 2_654_435_761 % 4_294_967_296).toString(16).padStart(8, '0');
        Object.assign(place, { story: cases % told.length, next: 0, revision: -1, stream: `case-${id}-aaaa-8aaa-8aaa-aaaaaaaaaaaa` as CaseId, id });
        cases += 1;
      }
      const command = told[place.story]?.[place.next];
      if (!command) continue;
      yield { stream: place.stream, expected: place.revision < 0 ? 'no-stream' : place.revision, events: command.events.map((event, i) => stored(event, command.at, place.id, events + i)) };
      place.next += 1;
      place.revision += command.events.length;
      events += command.events.length;
    }
  }
}

function stored({ type, data }: CaseEvent, recordedAt: Instant, id: string, n: number): StoredEvent {
  const uuid = `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
  const metadata: Metadata = {
    actor: { kind: 'engine', name: 'when-something-happens-then-open-its-steps' }, causationId: uuid, commandId: uuid as Metadata['commandId'], correlationId: uuid,
    occurredAt: { at: recordedAt, precision: 'exact' }, previousHash: '0'.repeat(64), recordedAt, rule: 'when-something-happens-then-open-its-steps', taskforceId: 'harbor',
  };
  return { id: uuid, type, body: JSON.stringify({ data, version: 1 } satisfies Body).replaceAll(mark, id), metadata: JSON.stringify(metadata) };
}

async function write(store: EventStore): Promise<void> {
  let waiting: Promise<unknown>[] = [];
  for (const append of appends()) {
    waiting.push(store.append(append));
    if (waiting.length < 1_000) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
}

/** Reads every event, parses it, and keeps the last of each stream. */
async function floor(store: EventStore): Promise<number> {
  const last = new Map<string, { readonly data: object; readonly recordedAt: string }>();
  let read = 0;
  for (let after: Position | undefined; ; ) {
    const events = await store.readAll({ limit: 1_000, ...(after === undefined ? {} : { after }) });
    if (events.length === 0) return read;
    for (const event of events) last.set(event.stream, { data: (JSON.parse(event.body) as Body).data, recordedAt: (JSON.parse(event.metadata) as Metadata).recordedAt });
    read += events.length;
    after = events.at(-1)?.position;
  }
}

async function timed(what: string, run: () => Promise<number>): Promise<number> {
  const [since, main, all] = [performance.now(), process.threadCpuUsage(), process.cpuUsage()];
  const events = await run();
  const seconds = (performance.now() - since) / 1_000;
  const busy = ({ user, system }: { readonly user: number; readonly system: number }): string => `${((user + system) / 1e6).toFixed(1)} s`;
  console.log(
    `${what}: ${events} events in ${seconds.toFixed(1)} s, ${Math.round(events / seconds)} a second; processor ${busy(process.cpuUsage(all))}, ` +
      `of which this thread ${busy(process.threadCpuUsage(main))}; ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
  return events / seconds;
}

/** Appends one command of a new case after another at a rate, and says how long each was not yet in the views. */
async function lag(store: EventStore, viewsFile: string, perSecond: number, seconds: number): Promise<void> {
  const viewStore = await sqliteViewStore({ file: viewsFile });
  const projector = await startProjector({ store, viewStore, views: allViews, lift, onFault: (fault) => console.error(fault) });
  await projector.caughtUp;
  const waits: number[] = [];
  const told = stories()[0]?.[0];
  const pending: Promise<unknown>[] = [];
  for (let tick = 0; tick < seconds * 20; tick += 1) {
    for (let i = 0; i < perSecond / 20; i += 1) {
      const n = 900_000_000 + tick * 100_000 + i;
      const id = n.toString(16).padStart(8, '0');
      const events = (told?.events ?? []).map((event, at_) => stored(event, told?.at ?? at('09:00'), id, n * 100 + at_));
      pending.push(store.append({ stream: `case-${id}-bbbb-8bbb-8bbb-bbbbbbbbbbbb`, expected: 'no-stream', events }).then(async ({ position }) => {
        const since = performance.now();
        await projector.reached(position, 10_000);
        waits.push(performance.now() - since);
      }));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await Promise.all(pending);
  waits.sort((a, b) => a - b);
  const quantile = (q: number): string => `${(waits[Math.min(waits.length - 1, Math.floor(waits.length * q))] ?? 0).toFixed(0)} ms`;
  console.log(`views behind ${perSecond} appends a second of ${told?.events.length} events each: p50 ${quantile(0.5)}, p99 ${quantile(0.99)}, longest ${quantile(1)}`);
  await projector.close();
  await viewStore.close();
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const file = join(folder, 'history.db');
  try {
    const store = await sqliteEventStore({ file });
    await timed('written', async () => write(store).then(() => eventsWanted));
    console.log(`history ${Math.round(statSync(file).size / 1e6)} MB`);
    for (let round = 1; round <= 2; round += 1) {
      const least = await timed('floor', () => floor(store));
      const viewsFile = join(folder, `views-${round}.db`);
      const viewStore = await sqliteViewStore({ file: viewsFile });
      let read = 0;
      const rate = await timed('rebuilt', () => rebuildViews({ store, viewStore, views: allViews, lift, onProgress: ({ eventsRead }) => (read = eventsRead) }).then(() => read));
      await viewStore.close();
      console.log(`${((100 * rate) / least).toFixed(0)} % of the floor; views ${Math.round(statSync(viewsFile).size / 1e6)} MB`);
    }
    for (const perSecond of [20, 200, 1_000]) await lag(store, join(folder, 'views-1.db'), perSecond, 5);
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
