import { simulate } from './simulate';

const seeds = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, n) => first + n);

describe('a taskforce lived through from a seed, with crashes, lost races and jumping clocks', () => {
  it('keeps what must always hold', async () => {
    const broken: string[] = [];
    for (const seed of seeds(1, Number(process.env['SEEDS'] ?? 20))) broken.push(...(await simulate({ seed })).map((what) => `seed ${seed}: ${what}`));
    expect(broken).toEqual([]);
  }, 600_000);
});
