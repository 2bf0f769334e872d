import { at, laptop, memberAdded, rivera, tokenIssued, tokenRevoked } from '@throughline/testing/members';
import { ToldHistory } from '../../testing/told-history';

const tokenAfter = async (...events: Parameters<ToldHistory['tell']>[2][]) =>
  (await (await new ToldHistory().tell(`member-${rivera}`, at('09:00'), memberAdded(), ...events)).views()).get('tokens', laptop.tokenHash);

describe('the row of a token', () => {
  it('says by its hash whose it is and how long it opens', async () =>
    expect(await tokenAfter(tokenIssued())).toEqual({ ...laptop, memberId: rivera, expiresAt: at('20:00'), revoked: false }));

  it('stays when it is revoked', async () => expect(await tokenAfter(tokenIssued(), tokenRevoked())).toMatchObject({ revoked: true }));

  it('is not there when it was never issued', async () => expect(await tokenAfter(tokenRevoked())).toBeUndefined());
});
