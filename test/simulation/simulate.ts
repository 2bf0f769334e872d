import { AppendUnknown, StoreUnavailable } from '@throughline/ports';
import { caseDecider } from '@throughline/cases';
import type { CommandEnvelope } from '@throughline/engine';
import type { CaseCommand } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import { caseOf, jumpClock, openCase, passTime, ring, someCommand, sweep, type Promised } from './actions';
import { findBroken } from './invariants';
import { Random } from './random';
import { World, type CaseDecider } from './world';

export type SimulationOptions = { readonly seed: number; readonly steps?: number; readonly decider?: CaseDecider };

/**
 * Lives one small taskforce's life from a seed: commands sensible and not, repeated and raced, reminders early, late, twice and lost, crashes, a store that
 * fails before and after writing, a clock that jumps. Answers what was broken at the end: nothing, if DESIGN is kept.
 */
export async function simulate({ seed, steps = 60, decider = caseDecider }: SimulationOptions): Promise<readonly string[]> {
  const random = new Random(seed);
  const world = new World(decider);
  await world.setUp();
  const promised: Promised[] = [];
  const refused: string[] = [];
  for (let n = 0; n < 2; n += 1) await openCase(world, random);

  for (let step = 0; step < steps; step += 1) {
    const drawn = random.next();
    if (drawn < 0.5) await act(world, random, promised, refused);
    else if (drawn < 0.65) passTime(world, random);
    else if (drawn < 0.8) await ringSome(world, random);
    else if (drawn < 0.85) world.crash();
    else if (drawn < 0.9) await sweep(world);
    else if (drawn < 0.94) world.nextFault = random.pick(['unavailable', 'request-lost', 'answer-lost'] as const);
    else if (drawn < 0.97) jumpClock(world, random);
    else if (drawn < 0.985) world.clockTrusted = !world.clockTrusted;
    else await openCase(world, random).catch(ignoreUnavailable);
  }

  world.nextFault = undefined;
  world.clockTrusted = true;
  await sweep(world);
  return findBroken(world, promised, refused);
}

async function act(world: World, random: Random, promised: Promised[], refused: string[]): Promise<void> {
  const found = await caseOf(world, random);
  const chosen = found && someCommand(found.opened, world, random);
  if (!found || !chosen) return;
  const { caseId } = found;
  const commandId = world.newCommandId();
  const envelope: CommandEnvelope = { ...world.envelope(chosen.actor, commandId) };
  const send = (process: 0 | 1) => attempt(world, caseId, chosen.command, envelope, process);
  // Sometimes both processes get it at once; sometimes it comes again after the answer.
  const answers = random.chance(0.2) ? await Promise.all([send(0), send(1)]) : [await send(random.chance(0.5) ? 0 : 1)];
  if (random.chance(0.15)) answers.push(await send(0));
  const accepted = answers.find((answer) => answer.outcome === 'accepted' && answer.events > 0);
  if (accepted) promised.push({ caseId, commandId, events: accepted.events });
  else if (answers.every(({ outcome }) => outcome === 'rejected')) refused.push(commandId);
}

async function attempt(world: World, caseId: CaseId, command: CaseCommand, envelope: CommandEnvelope, process: 0 | 1): Promise<{ readonly outcome: string; readonly events: number }> {
  try {
    const outcome = await world.send(caseId, command, envelope, process);
    return { outcome: outcome.outcome, events: outcome.outcome === 'accepted' ? outcome.events.length : 0 };
  } catch (error) {
    if (error instanceof StoreUnavailable || error instanceof AppendUnknown) return { outcome: 'failed', events: 0 };
    throw error;
  }
}

/** Some of what is armed rings, at its time or not; some of it twice, by two processes at once. */
async function ringSome(world: World, random: Random): Promise<void> {
  for (const [key, at] of [...world.reminders]) {
    const due = at <= world.clock.now();
    if (!random.chance(due ? 0.7 : 0.05)) continue;
    const caseId = key.slice(0, 36) as CaseId;
    const subject = key.slice(37);
    const rings = random.chance(0.2) ? [ring(world, caseId, subject, 0), ring(world, caseId, subject, 1)] : [ring(world, caseId, subject, 0)];
    for (const result of await Promise.allSettled(rings)) if (result.status === 'rejected') ignoreUnavailable(result.reason);
  }
}

const ignoreUnavailable = (error: unknown): void => {
  if (!(error instanceof StoreUnavailable || error instanceof AppendUnknown)) throw error;
};
