import { plantedBugs } from './planted-bugs';
import { simulate } from './simulate';

/** So many lives at the most until a mistake must have come out. Every mistake here comes out in far fewer, and in each of the thousand of a whole test run. */
const livesMax = 40;
const patience = 120_000;

describe('a taskforce lived through from a seed, with crashes, lost races and jumping clocks', () => {
  it('keeps what must always hold', async () => {
    const broken: string[] = [];
    for (let seed = 1; seed <= 10; seed += 1) broken.push(...(await simulate({ seed })).broken.map((what) => `seed ${seed}: ${what}`));
    expect(broken).toEqual([]);
  }, patience);

  it('lives the same life from the same seed', async () => {
    const [first, again] = [await simulate({ seed: 7 }), await simulate({ seed: 7 })];
    expect(again).toEqual(first);
  }, patience);
});

describe('a mistake planted in a simulated taskforce is found', () => {
  it.each(plantedBugs)('$mistake', async ({ plant, caughtBy }) => {
    expect(await firstSentence(plant, caughtBy)).toMatch(caughtBy);
  }, patience);
});

/** The first sentence that says so, in as many lives as it takes. */
async function firstSentence(plant: (typeof plantedBugs)[number]['plant'], caughtBy: RegExp): Promise<string> {
  for (let seed = 1; seed <= livesMax; seed += 1) {
    const found = (await simulate({ seed, plant })).broken.find((what) => caughtBy.test(what));
    if (found !== undefined) return found;
  }
  return 'nothing was found';
}
