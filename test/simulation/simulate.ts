import { createHash } from 'node:crypto';
import type { Body } from '@throughline/engine';
import { countKinds, type Counts } from './coverage';
import { Happenings } from './happenings/happenings';
import { metadataOf, readAnnals, type Annals } from './invariants/annals';
import { findBroken } from './invariants/find-broken';
import { Random } from './random';
import type { Plant } from './world/plant';
import { World } from './world/world';

export type SimulationOptions = { readonly seed: number; readonly steps?: number; readonly plant?: Plant };
export type Simulated = {
  /** One sentence for everything that did not hold. */
  readonly broken: readonly string[];
  /** How often which kinds of events and refusals there were. */
  readonly counts: Counts;
  /** A hash over all that happened: two lives with the same one were the same life. */
  readonly fingerprint: string;
};

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
  const annals = await readAnnals(world);
  return { broken: await findBroken(world, annals, random), counts: countKinds(world, annals), fingerprint: fingerprintOf(annals) };
}

/** Over facts and moments: ciphertexts, and with them hashes and ids of events, are others every time. */
function fingerprintOf({ lived }: Annals): string {
  const hash = createHash('sha256');
  for (const recorded of lived) hash.update(JSON.stringify([recorded.stream, recorded.type, (JSON.parse(recorded.body) as Body).data, metadataOf(recorded).recordedAt]));
  return hash.digest('hex');
}
