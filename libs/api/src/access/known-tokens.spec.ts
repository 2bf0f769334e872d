import { fixedClock } from '@throughline/adapters/clock-fixed';
import { instant, type AgencyId, type MemberId } from '@throughline/kernel';
import type { TokenHash } from '@throughline/members';
import type { Sender } from '@throughline/taskforce';
import { KnownTokens } from './known-tokens';
import { isToken, tokenHashOf } from './token-hash';

const rivera: Sender = { memberId: 'member-rivera' as MemberId, agencyId: 'agency-harbor' as AgencyId, roles: ['agency-worker'] };
const hash = (name: string) => `hash of ${name}` as TokenHash;

function knownTokens(open: ReadonlySet<string>, kept = 2) {
  const clock = fixedClock(instant('2026-03-02T16:00:00.000Z'));
  const asked: string[] = [];
  const find = (tokenHash: TokenHash) => {
    asked.push(tokenHash);
    return Promise.resolve(open.has(tokenHash) ? rivera : undefined);
  };
  return { clock, asked, tokens: new KnownTokens({ lookup: { find }, now: () => clock.now(), keptMs: 5_000, kept }) };
}

describe('a token that was looked up', () => {
  it('is remembered for some seconds', async () => {
    const { tokens, asked, clock } = knownTokens(new Set([hash('laptop')]));
    expect(await tokens.find(hash('laptop'))).toEqual(rivera);
    clock.advanceBy(4_999);
    expect(await tokens.find(hash('laptop'))).toEqual(rivera);
    expect(asked).toHaveLength(1);
  });

  it('is asked about again after them, so that a revocation reaches everybody', async () => {
    const open = new Set([hash('laptop')]);
    const { tokens, clock } = knownTokens(open);
    await tokens.find(hash('laptop'));
    open.clear();
    expect(await tokens.find(hash('laptop'))).toEqual(rivera);
    clock.advanceBy(5_000);
    expect(await tokens.find(hash('laptop'))).toBeUndefined();
  });

  it('is not remembered when it let nobody in', async () => {
    const open = new Set<string>();
    const { tokens } = knownTokens(open);
    expect(await tokens.find(hash('phone'))).toBeUndefined();
    open.add(hash('phone'));
    expect(await tokens.find(hash('phone'))).toEqual(rivera);
  });

  it('makes room for others, the first remembered first', async () => {
    const { tokens, asked } = knownTokens(new Set(['a', 'b', 'c'].map(hash)));
    for (const name of ['a', 'b', 'c', 'c', 'b', 'a']) await tokens.find(hash(name));
    expect(asked).toEqual([hash('a'), hash('b'), hash('c'), hash('a')]);
  });
});

describe('a token', () => {
  it('is known by its form, so that a password is never looked up', () => {
    const texts = [`tl_${'a'.repeat(43)}`, 'hunter2', 'tl_short', `tl_${'a'.repeat(200)}`, `tl_${'ä'.repeat(43)}`];
    expect(texts.filter(isToken)).toEqual([`tl_${'a'.repeat(43)}`]);
  });

  it('is kept as the SHA-256 digest of its whole text', () =>
    expect(tokenHashOf('tl_abc')).toBe('c1e081e9240aead0b5290ad61bf6363b298a4125f92301e5ab44e0e78a1e9509'));
});
