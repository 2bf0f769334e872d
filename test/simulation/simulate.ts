import { findBroken } from './invariants/find-broken';
import { countKinds, type Counts } from './coverage';
import { Happenings } from './happenings/happenings';
import { Random } from './random';
import type { Plant } from './world/plant';
import { World } from './world/world';

export type SimulationOptions = { readonly seed: number; readonly steps?: number; readonly plant?: Plant };
/** One sentence for everything that did not hold, and how often which kinds of events and refusals there were. */
export type Simulated = { readonly broken: readonly string[]; readonly counts: Counts };

const stepsUsually = 80;

/**
 * Lives one small taskforce's life from a seed: commands sensible and not, repeated and raced, reminders early, late, twice and lost, processes that die in the
 * middle of something, a store that fails before and after writing, a clock that jumps and is doubted. The same seed lives the same life.
 */
export async function simulate({ seed, steps = stepsUsually, plant = {} }: SimulationOptions): Promise<Simulated> {
  const random = new Random(seed);
  const world = await World.begin({ processes: random.chance(0.5) ? 1 : 2, statesKept: random.chance(0.2) ? 5 : 300 }, plant);
  const happenings = new Happenings(world, random);
  await happenings.people.openCase();
  for (let step = 0; step < steps; step += 1) await happenings.next();
  await happenings.settle();
  return { broken: await findBroken(world, random), counts: await countKinds(world) };
}
