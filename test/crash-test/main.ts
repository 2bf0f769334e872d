import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOnlySqliteEventStore } from '@throughline/adapters/event-store-sqlite';
import { caseDecider, nextMoments, upcast, type CaseCommand, type DataOf } from '@throughline/cases';
import { verifyChains, type Body, type Metadata } from '@throughline/engine';
import { agencyCalled } from '@throughline/invented-county';
import { fold, type CaseId, type Instant, type StepId } from '@throughline/kernel';
import type { EventStore, RecordedEvent } from '@throughline/ports';
import { makeDataFolder, type DataFolder } from '@throughline/standalone';
import { memberCommandId } from '@throughline/taskforce';
import type { Ask, Tell } from './messages';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' }, cases: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } } });

const start = '2026-03-02T14:00:00.000Z' as Instant;
const advocacy = agencyCalled('Sample Advocacy');

type Sent = { readonly caseId: CaseId; readonly key: string };

/** Kills a taskforce at random moments in the middle of a deadline storm, starts it again, and counts. */
async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'throughline-crash-'));
  process.env['THROUGHLINE_STATE'] = join(home, 'state');
  const folder = makeDataFolder(join(home, 'data'), start);
  try {
    process.exitCode = (await killAndCount(folder)) ? 0 : 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function killAndCount(folder: DataFolder): Promise<boolean> {
  const rounds = Number(values.rounds);
  const chance = chances(Number(values.seed));
  const acknowledged: Sent[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const child = await startProcess(folder, round === 1 ? 'first' : 'again');
    const storm = sendCommands(child, chance, round, acknowledged);
    await wait(chance() * 1_500 + 300);
    storm.stop();
    child.process.kill('SIGKILL');
    await child.gone;
    console.log(`round ${round}: killed with ${acknowledged.length} commands acknowledged and ${await eventCount(folder)} events on disk`);
  }
  const last = await startProcess(folder, 'again');
  const settled = await last.settle();
  last.process.disconnect();
  await last.gone;
  return report(await count(folder, acknowledged, settled), settled, rounds);
}

type Running = { readonly process: ChildProcess; readonly caseIds: readonly CaseId[]; readonly gone: Promise<void>; run(ask: Ask): void; onTell(listener: (tell: Tell) => void): void; settle(): Promise<Instant> };

async function startProcess(folder: DataFolder, first: 'first' | 'again'): Promise<Running> {
  const from = first === 'first' ? start : await lastMoment(folder);
  const child = fork(join(__dirname, 'process-to-kill.js'), [folder.folder, from, values.cases, first], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = await new Promise<Extract<Tell, { tell: 'ready' }>>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The process ended with ${code} before it was ready.`)));
    child.on('message', (message: Tell) => {
      if (message.tell === 'ready') resolve(message);
    });
  });
  child.removeAllListeners('exit');
  const goneNow = Promise.race([gone, new Promise<void>((resolve) => child.once('exit', () => resolve()))]);
  return {
    process: child, caseIds: ready.caseIds, gone: goneNow,
    run: (ask) => child.connected && child.send(ask, () => undefined),
    onTell: (listener) => child.on('message', listener),
    settle: () =>
      new Promise((resolve) => {
        child.on('message', (message: Tell) => {
          if (message.tell === 'settled') resolve(message.at);
        });
        child.send({ ask: 'settle' } satisfies Ask);
      }),
  };
}

/** Commands of people, sent while deadlines ring; only what was answered counts as promised. */
function sendCommands(child: Running, chance: () => number, round: number, acknowledged: Sent[]): { stop(): void } {
  const waiting = new Map<number, Sent>();
  let id = 0;
  child.onTell((tell) => {
    const sent = tell.tell === 'done' || tell.tell === 'refused' ? waiting.get(tell.id) : undefined;
    if (tell.tell === 'done' && sent) acknowledged.push(sent);
  });
  const timer = setInterval(() => {
    const caseId = child.caseIds[Math.floor(chance() * child.caseIds.length)];
    if (!caseId) return;
    id += 1;
    const sent = { caseId, key: `round-${round}-${id}` };
    waiting.set(id, sent);
    const command: CaseCommand = chance() < 0.5 ? { type: 'RecordNeed', data: { need: 'phone' } } : { type: 'RecordInterview', data: { kind: 'service-needs', sealed: { narrative: 'Invented words about nobody.' } } };
    child.run({ ask: 'run', id, caseId, command, agencyId: advocacy.agencyId, memberId: advocacy.worker.memberId, key: sent.key });
  }, 3);
  return { stop: () => clearInterval(timer) };
}

type Counted = { readonly escalations: number; readonly twice: readonly string[]; readonly missing: readonly string[]; readonly owed: readonly string[]; readonly lost: readonly string[]; readonly broken: readonly string[] };

/** Reads the whole history and counts what DESIGN promises. */
async function count(folder: DataFolder, acknowledged: readonly Sent[], settledAt: Instant): Promise<Counted> {
  const store = await readOnlySqliteEventStore({ file: folder.historyFile });
  const events = await everything(store);
  const broken = (await verifyChains(store as EventStore)).map(({ stream, revision, why }) => `${stream}@${revision}: ${why}`);
  await store.close();

  const commands = new Set(events.map(({ stream, metadata }) => `${stream}/${(JSON.parse(metadata) as Metadata).commandId}`));
  const lost = acknowledged.filter(({ caseId, key }) => !commands.has(`case-${caseId}/${memberCommandId(advocacy.worker.memberId, key)}`)).map(({ caseId, key }) => `${caseId} ${key}`);
  return { ...ladders(events), owed: owedAt(events, settledAt), lost, broken };
}

/** Follows every step's ladder: each rung of a run once, none left out between the first and the last, and none owed at the end. */
function ladders(events: readonly RecordedEvent[]): Pick<Counted, 'escalations' | 'twice' | 'missing'> {
  const seen = new Set<string>();
  const twice: string[] = [];
  const missing: string[] = [];
  const last = new Map<StepId, { readonly run: number; readonly rung: number }>();
  let escalations = 0;
  for (const { type, body } of events) {
    if (type !== 'EscalationRecorded') continue;
    const { stepId, run, rung } = (JSON.parse(body) as { data: DataOf<'EscalationRecorded'> }).data;
    const key = `${stepId} run ${run} rung ${rung}`;
    escalations += 1;
    if (seen.has(key)) twice.push(key);
    seen.add(key);
    const before = last.get(stepId);
    if (before && run === before.run && rung !== before.rung + 1) missing.push(`${key} after rung ${before.rung}`);
    last.set(stepId, { run, rung });
  }
  return { escalations, twice, missing };
}

/** What the histories themselves say should have rung by the moment at which everything was settled. */
function owedAt(events: readonly RecordedEvent[], settledAt: Instant): readonly string[] {
  return [...Map.groupBy(events.filter(({ stream }) => stream.startsWith('case-')), ({ stream }) => stream)].flatMap(([stream, own]) => {
    const state = fold(caseDecider, own.map(({ type, body }) => upcast(type, (JSON.parse(body) as Body).version, (JSON.parse(body) as Body).data)));
    return nextMoments(state).filter(({ at }) => at <= settledAt).map(({ subject, at }) => `${stream} ${subject} since ${at}`);
  });
}

function report({ escalations, twice, missing, owed, lost, broken }: Counted, settledAt: Instant, rounds: number): boolean {
  const problems = [...twice.map((what) => `recorded twice: ${what}`), ...missing.map((what) => `left out: ${what}`), ...owed.map((what) => `still owed: ${what}`), ...lost.map((what) => `acknowledged and lost: ${what}`), ...broken];
  for (const problem of problems.slice(0, 20)) console.log(problem);
  console.log(`${rounds} rounds, settled at ${settledAt}: ${escalations} escalations, ${twice.length} recorded twice, ${missing.length + owed.length} missing, ${lost.length} acknowledged commands lost, ${broken.length} chains broken`);
  return problems.length === 0 && escalations > 0;
}

async function everything(store: Pick<EventStore, 'readAll'>): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (let after: RecordedEvent['position'] | undefined; ; ) {
    const page = await store.readAll({ ...(after ? { after } : {}), limit: 5_000 });
    if (page.length === 0) return all;
    all.push(...page);
    after = page.at(-1)?.position;
  }
}

async function eventCount(folder: DataFolder): Promise<number> {
  const store = await readOnlySqliteEventStore({ file: folder.historyFile });
  const { length } = await everything(store);
  await store.close();
  return length;
}

/** Where the killed process's time had come to: its successor goes on from there. */
async function lastMoment(folder: DataFolder): Promise<Instant> {
  const store = await readOnlySqliteEventStore({ file: folder.historyFile });
  const moments = (await everything(store)).map(({ metadata }) => (JSON.parse(metadata) as Metadata).recordedAt).sort();
  await store.close();
  return moments.at(-1) ?? start;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The same kills for the same seed, as far as a machine's own timing lets them be. (mulberry32) */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
