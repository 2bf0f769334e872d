import type { Random } from '../random';
import type { World } from '../world/world';

export async function findBroken(world: World, random: Random): Promise<readonly string[]> {
  return [...world.surprises];
}
