import type { MemberId } from '@throughline/kernel';
import { at, harborShelter, laptop, memberAdded, memberDeactivated, phone, rivera, tokenIssued, tokenRevoked } from '@throughline/testing/members';
import { ToldHistory } from '../testing/told-history';
import { memberById, memberByTokenHash, membersOf, tokensOf } from './members';

const adams = 'member-adams' as MemberId;

async function viewsAfter(...events: Parameters<ToldHistory['tell']>[2][]) {
  const history = await new ToldHistory().tell(`member-${rivera}`, at('09:00'), memberAdded(), ...events);
  await history.tell(`member-${adams}`, at('09:00'), memberAdded({ memberId: adams }), memberDeactivated());
  return history.views();
}
const letsIn = async (time: string, ...events: Parameters<ToldHistory['tell']>[2][]) => (await memberByTokenHash(await viewsAfter(...events), laptop.tokenHash, at(time)))?.memberId;

describe('a token', () => {
  it('lets its member in until it expires', async () => {
    expect(await letsIn('19:59', tokenIssued())).toBe(rivera);
    expect(await letsIn('20:00', tokenIssued())).toBeUndefined();
  });

  it('lets nobody in who was never given it, or whose it was before it was revoked or the account ended', async () => {
    expect(await letsIn('12:00', tokenIssued(phone))).toBeUndefined();
    expect(await letsIn('12:00', tokenIssued(), tokenRevoked())).toBeUndefined();
    expect(await letsIn('12:00', tokenIssued(), memberDeactivated())).toBeUndefined();
  });
});

describe('members', () => {
  it('are found by their ids', async () => expect(await memberById(await viewsAfter(), rivera)).toMatchObject({ agencyId: harborShelter }));

  it('are listed by agency, the active before the inactive', async () =>
    expect((await membersOf(await viewsAfter(), harborShelter)).items.map(({ memberId }) => memberId)).toEqual([rivera, adams]));

  it('have the tokens that they were given', async () =>
    expect((await tokensOf(await viewsAfter(tokenIssued(), tokenIssued(phone), tokenRevoked()), rivera)).map(({ tokenId, revoked }) => [tokenId, revoked])).toEqual([
      [laptop.tokenId, true], [phone.tokenId, false],
    ]));
});
