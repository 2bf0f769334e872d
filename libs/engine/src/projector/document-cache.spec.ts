import { DocumentCache, type CachedDocument } from './document-cache';

const got = (cache: DocumentCache, key: string): CachedDocument => {
  const cached = cache.get(key);
  if (!cached) throw new Error(`${key} is not in memory.`);
  return cached;
};

/** Documents of these keys are used, and the oldest are forgotten, as after every batch of events. */
function use(cache: DocumentCache, ...keys: readonly string[]): void {
  for (const key of keys) if (!cache.get(key)) cache.add(key, `document ${key}`);
  cache.forgetOldest();
}

describe('documents in memory', () => {
  it('are forgotten when they were not used for long', () => {
    const cache = new DocumentCache(4);
    use(cache, 'a', 'b', 'c');
    use(cache, 'd', 'e', 'f');
    expect(cache.get('a')).toBeUndefined();
    expect(cache.get('f')?.doc).toBe('document f');
  });

  it('stay when they are used again', () => {
    const cache = new DocumentCache(4);
    use(cache, 'a', 'b', 'c');
    use(cache, 'd', 'a');
    use(cache, 'e', 'f', 'g');
    expect(cache.get('a')?.doc).toBe('document a');
    expect(cache.get('b')).toBeUndefined();
  });

  it('stay as long as the view store does not hold them, on their way too', () => {
    const cache = new DocumentCache(2);
    use(cache, 'changed', 'taken');
    cache.change(got(cache, 'taken'), 'newer');
    const taken = cache.takeChanged();
    cache.change(got(cache, 'changed'), 'newer');
    use(cache, 'a', 'b');
    use(cache, 'c', 'd');
    use(cache, 'e', 'f');
    expect([cache.get('taken')?.doc, cache.get('changed')?.doc, cache.get('a')]).toEqual(['newer', 'newer', undefined]);

    for (const cached of taken) cached.writing = false;
    use(cache, 'g', 'h');
    use(cache, 'i', 'j');
    use(cache, 'k', 'l');
    expect([cache.get('taken'), cache.get('changed')?.doc]).toEqual([undefined, 'newer']);
  });

  it('are taken to be written once for all their changes', () => {
    const cache = new DocumentCache(4);
    use(cache, 'a');
    cache.change(got(cache, 'a'), 1);
    cache.change(got(cache, 'a'), 2);
    expect(cache.changed).toBe(1);
    expect(cache.takeChanged().map(({ key, doc }) => [key, doc])).toEqual([['a', 2]]);
    expect(cache.takeChanged()).toEqual([]);
    cache.change(got(cache, 'a'), 3);
    expect(cache.takeChanged()).toHaveLength(1);
  });
});
