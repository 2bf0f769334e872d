import 'reflect-metadata';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caseCode, type CaseEvent } from '@throughline/cases';
import { addMs, instant, msOf, type CaseId } from '@throughline/kernel';
import { makeDataFolder, openStandalone } from '@throughline/standalone';
import type { Taskforce } from '@throughline/taskforce';
import pc from 'picocolors';
import { demoClock, type DemoClock } from './demo.composition';
import { Chance } from './demo/chance';
import { Habits } from './demo/habits';
import { inventCases, openingOf, type InventedCase } from './demo/invented-cases';
import { localTime, Narrator } from './demo/narrator';
import { Pace } from './demo/pace';
import { People, workerOf } from './demo/people';
import { setUpCounty } from './demo/set-up-county';
import { Story } from './demo/story';
import { summarize, type Summary } from './demo/summary';
import { serve } from './serve';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join('.throughline', 'demo') },
    port: { type: 'string', default: '4100' },
    speed: { type: 'string', default: '1' },
    once: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const hour = 3_600_000;
const day = 24 * hour;
/** A Monday morning in the county, five hours behind UTC. */
const firstMorning = instant('2026-03-02T13:00:00.000Z');
/** The county's days run by at two days a second; the story's night at one hour a second. */
const countySpeed = 2 * 24 * 3_600;
const storySpeed = 3_600;
/** Three weeks later, at twenty to six in the evening: when offices close. */
const evening = addMs(firstMorning, 21 * day + 8 * hour + 40 * 60_000);
const opensWithin = 17 * day;

async function main(): Promise<void> {
  const factor = Number(values.speed);
  if (!(factor > 0)) throw new Error('--speed is a factor greater than 0, such as 2 for twice as fast.');
  // A demo starts from nothing: what the last one left is thrown away, state of this machine included.
  rmSync(values.data, { recursive: true, force: true });
  process.env['THROUGHLINE_STATE'] = join(values.data, 'state');
  mkdirSync(process.env['THROUGHLINE_STATE'], { recursive: true });

  const clock = demoClock(firstMorning, countySpeed * factor);
  const folder = makeDataFolder(values.data, new Date().toISOString());
  const county = new County(clock);
  const standalone = await openStandalone(folder, { clock, onFault: (fault) => county.fail(fault), onEvents: (events) => county.see(events) });
  const { taskforce } = standalone;
  try {
    say(pc.bold('Throughline demo: an invented county, invented agencies, invented people. Nothing here happened to anybody.'));
    const summary = await county.live(taskforce, factor);
    print(summary);
    if (values.json) writeFileSync(values.json, `${JSON.stringify(summary, null, 2)}\n`);
    if (values.once) return;
    clock.setSpeed(1);
    const listening = await serve(standalone, folder, { host: '127.0.0.1', port: Number(values.port) });
    say('');
    say(`It stays up on ${pc.bold(listening.url)}. Look at:`);
    say(`  ${listening.url}/api/docs                the API, every command and refusal`);
    say(`  npx throughline case history ${county.storyCode} --data ${values.data}   why each thing happened`);
    say(`  npx throughline case replay ${county.storyCode} --at ${county.midnight} --data ${values.data}   the case as it stood in between`);
    say('Ctrl-C ends it.');
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await listening.close();
  } finally {
    await standalone.close();
  }
}

/** The county's days: background cases that live by themselves, and one story that is told. */
class County {
  readonly #invented = new Map<CaseId, InventedCase>();
  readonly #narrator = new Narrator(say);
  #habits: Habits | undefined;
  #story: Story | undefined;
  #fault: Error | undefined;
  #rungs = 0;
  storyCode = '';
  midnight = '';

  constructor(private readonly clock: DemoClock) {}

  fail(fault: Error): void {
    this.#fault ??= fault;
  }

  see(events: readonly { readonly stream: string; readonly type: string; readonly data: object; readonly metadata: { readonly recordedAt: Parameters<typeof localTime>[0] } }[]): void {
    for (const { stream, type, data, metadata } of events) {
      if (!stream.startsWith('case-')) continue;
      const event = { type, data } as CaseEvent;
      const caseId = stream.slice('case-'.length) as CaseId;
      if (type === 'EscalationRecorded') this.#rungs += 1;
      if (caseId === this.#story?.caseId) {
        this.#narrator.tell(metadata.recordedAt, event);
        this.#story.see(event);
      } else this.#habits?.see(caseId, event);
    }
  }

  async live(taskforce: Taskforce, factor: number): Promise<Summary> {
    const people = new People(taskforce);
    const chance = new Chance(2026);
    this.clock.pause();
    await setUpCounty(taskforce, people);
    this.clock.resume();
    const pace = new Pace(this.clock, () => people.underWay);
    this.#habits = new Habits(taskforce, people, this.clock, chance, (caseId) => caseId === this.#story?.caseId);

    say(`${pc.dim(localTime(this.clock.now()))}  Three weeks go by: 120 cases open and run in the background.`);
    const opened = inventCases(chance, opensWithin).map((invented) => this.#openLater(people, chance, invented));
    await this.#passUntil(evening);
    await Promise.all(opened);

    this.clock.setSpeed(storySpeed * factor);
    say(`${pc.dim(localTime(this.clock.now()))}  ${pc.bold('And now one story, an hour a second.')}`);
    this.#story = new Story(people, this.clock);
    const caseId = await this.#story.begin();
    this.storyCode = caseCode(caseId);
    await this.#story.over;
    pace.end();
    if (this.clock.paused) this.clock.resume();
    this.midnight = addMs(this.clock.now(), -3 * hour);
    this.#check();
    return summarize(taskforce, this.#invented);
  }

  #openLater(people: People, chance: Chance, invented: InventedCase): Promise<void> {
    return new Promise((resolve, reject) => {
      this.clock.at(addMs(firstMorning, invented.opensAfterMs), () => {
        this.#open(people, chance, invented).then(resolve, reject);
      });
    });
  }

  async #open(people: People, chance: Chance, invented: InventedCase): Promise<void> {
    const worker = workerOf(invented.openedBy);
    const caseId = await people.open(worker, (id) => openingOf(invented, id));
    this.#invented.set(caseId, invented);
    for (const { agencyId } of invented.releasedTo) {
      const signedAt = this.clock.now();
      const terms = { discloser: invented.openedBy.agencyId, recipient: agencyId, classes: ['status' as const], purpose: 'coordination' as const, signer: 'self' as const, form: 'paper' as const };
      await people.send(worker, caseId, { type: 'RecordRelease', data: { ...terms, signedAt, expiresAt: addMs(signedAt, 30 * day) } });
    }
    for (const need of invented.needs) await people.send(worker, caseId, { type: 'RecordNeed', data: { need } });
    if (!invented.quiet) return;
    this.clock.at(addMs(this.clock.now(), chance.below(35 * hour) + 5 * hour), () => {
      people.send(worker, caseId, { type: 'RequestQuiet', data: { until: addMs(this.clock.now(), 3 * day), how: 'orally' } }).catch((fault: Error) => this.fail(fault));
    });
    this.clock.at(addMs(this.clock.now(), 5 * day), () => {
      people.send(worker, caseId, { type: 'EndQuiet', data: {} }).catch((fault: Error) => this.fail(fault));
    });
  }

  /** One line a day, so that one sees it live. */
  async #passUntil(end: Parameters<typeof localTime>[0]): Promise<void> {
    while (this.clock.now() < end) {
      const next = addMs(this.clock.now(), Math.min(day, msOf(end) - msOf(this.clock.now())));
      await new Promise<void>((resolve) => {
        this.clock.at(next, resolve);
      });
      this.#check();
      say(`${pc.dim(localTime(this.clock.now()))}  ${this.#invented.size} cases, ${this.#rungs} rungs climbed`);
    }
  }

  #check(): void {
    this.#habits?.check();
    if (this.#fault) throw this.#fault;
  }
}

function print({ cases, events, steps, escalations, statutoryMisses, hoursToBed }: Summary): void {
  say('');
  say(pc.bold(`${cases} invented cases, ${events} events in their histories`));
  say(`  steps: ${steps.opened} opened, ${steps.inTime} done in time, ${steps.late} late, ${steps.declined} declined by survivors, ${steps.handedBack} handed back, ${steps.paused} paused, ${steps.reassigned} reassigned`);
  say(`  ladder: ${escalations.onCall} on-call contacts, ${escalations.supervisor} supervisors, ${escalations.lead} leads told; ${escalations.acknowledged} acknowledged`);
  say(`  statutory limits missed: ${statutoryMisses}`);
  for (const { group, cases: beds, medianHours } of hoursToBed) say(`  hours to a bed, ${group}: ${medianHours ?? 'none found'}${medianHours === null ? '' : ` (median of ${beds})`}`);
}

function say(line: string): void {
  console.log(line);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    process.exit(1);
  },
);
