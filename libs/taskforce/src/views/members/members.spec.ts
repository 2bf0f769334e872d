import { unseal } from '@throughline/engine';
import { at, harborShelter, memberAdded, memberDeactivated, memberMoved, memberReactivated, memberRolesChanged, northLegalAid, rivera, tokenIssued } from '@throughline/testing/members';
import { ToldHistory, toldKey } from '../../testing/told-history';
import type { MemberRow } from './members';

const rowAfter = async (...events: Parameters<ToldHistory['tell']>[2][]): Promise<MemberRow | undefined> =>
  (await (await new ToldHistory().tell(`member-${rivera}`, at('09:00'), ...events)).views()).get<MemberRow>('members', rivera);

describe('the row of a member', () => {
  it('says at which agency, in which roles, and whether the account is active', async () => {
    expect(await rowAfter(memberAdded())).toEqual({ memberId: rivera, agencyId: harborShelter, roles: ['agency-worker'], status: 'active', sealed: {} });
    expect(await rowAfter(memberAdded(), memberMoved(), memberRolesChanged('auditor'), memberDeactivated())).toMatchObject({ agencyId: northLegalAid, roles: ['auditor'], status: 'inactive' });
    expect(await rowAfter(memberAdded(), memberDeactivated(), memberReactivated())).toMatchObject({ status: 'active' });
  });

  it('keeps name and address sealed', async () => {
    const row = await rowAfter({ ...memberAdded(), sealed: { identity: { name: 'A. Rivera' }, contact: { email: 'rivera@harbor.example' } } });
    expect(JSON.stringify(row)).not.toContain('Rivera');
    const { contact } = row?.sealed ?? {};
    expect(contact && unseal(contact.sealed, toldKey, contact)).toEqual({ email: 'rivera@harbor.example' });
  });

  it('holds no token', async () => expect(JSON.stringify(await rowAfter(memberAdded(), tokenIssued()))).not.toContain('hash-of'));
});
