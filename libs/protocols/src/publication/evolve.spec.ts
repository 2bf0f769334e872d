import { fold, foldOnto } from '@throughline/kernel';
import { aProtocol, limitConfirmed, published } from '../testing';
import { publicationDecider } from './publication-decider';

const [v1, v2] = [aProtocol(), aProtocol(undefined, { version: 2 })];

describe('what was published under one name', () => {
  it('is every version with its content, its hash and its confirmed limits', () =>
    expect(fold(publicationDecider, [published(v1), limitConfirmed({ stepKey: 'report' }), published(v2)])).toEqual({
      id: 'river-county',
      latest: 2,
      versions: { 1: { protocol: v1, hash: 'hash-of-v1', confirmedLimits: ['report'] }, 2: { protocol: v2, hash: 'hash-of-v2', confirmedLimits: [] } },
    }));

  it('is left as it was when more is folded onto it', () => {
    const before = fold(publicationDecider, [published(v1)]);
    foldOnto(publicationDecider, before, [published(v2), limitConfirmed({ stepKey: 'report' })]);
    expect(before).toEqual(fold(publicationDecider, [published(v1)]));
  });

  it('takes a confirmation of a version it has not seen in silence', () =>
    expect(fold(publicationDecider, [limitConfirmed({ version: 7 })])).toEqual(publicationDecider.initialState()));
});
