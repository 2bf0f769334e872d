import { KeyFilter } from './key-filter';

describe('a filter of keys', () => {
  it('holds nothing before anything was added', () => expect(new KeyFilter().mayHold('a')).toBe(false));

  it('may hold whatever was added, and next to nothing of what was not', () => {
    const filter = new KeyFilter();
    const keys = Array.from({ length: 20_000 }, (_, i) => `case-${i}/step:${i * 31}`);
    for (const key of keys) filter.add(key);
    expect(keys.every((key) => filter.mayHold(key))).toBe(true);
    expect(keys.filter((key) => filter.mayHold(`${key}'`)).length).toBeLessThan(100);
  });
});
