import { RecentKeys } from './recent-keys';

const key = (n: number) => ({ bytes: new Uint8Array([n]) });

describe('recent keys', () => {
  it('lets go of the one that was not used for longest', () => {
    const recent = new RecentKeys(2);
    recent.set('case-1', key(1));
    recent.set('case-2', key(2));
    recent.get('case-1');
    recent.set('case-3', key(3));
    expect(['case-1', 'case-2', 'case-3'].map((stream) => recent.get(stream)?.bytes[0])).toEqual([1, undefined, 3]);
  });
});
