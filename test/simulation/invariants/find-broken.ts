import type { Random } from '../random';
import type { World } from '../world/world';
import type { Annals } from './annals';
import { findBrokenChains } from './chains';
import { findTold } from './knowledge';
import { findWrongRungs } from './ladder';
import { findWrongMisses } from './misses';
import { findBrokenPromises } from './promises';
import { findOwedAfterSweeps, findWrongStates } from './states';
import { findWrongTimes } from './times';
import { findWrongViews } from './views';
import { findToldWithoutBasis } from './who-may-know';

/** What must always hold (DESIGN), asked of all that a life has left behind when the dust has settled. Empty when it does. */
export async function findBroken(world: World, annals: Annals, random: Random): Promise<readonly string[]> {
  const ofCases = await Promise.all(annals.cases.map(async (history) => [
    ...findWrongRungs(history, annals, world.sweeps),
    ...findWrongMisses(history, annals, world),
    ...findToldWithoutBasis(history),
    ...findOwedAfterSweeps(history, world.sweeps),
    ...(await findWrongStates(world, history)),
  ]));
  return [
    ...world.surprises,
    ...findBrokenPromises(world.answers, annals),
    ...findWrongTimes(annals),
    ...(await findTold(world, annals)),
    ...ofCases.flat(),
    ...(await findWrongViews(world)),
    ...(await findBrokenChains(world, annals, random)),
  ];
}
