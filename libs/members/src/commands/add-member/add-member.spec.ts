import { at, given, harborShelter, memberAdded, northLegalAid, rivera } from '../../testing';
import type { Role } from '../../member';
import type { AddMember } from './add-member';

const addRivera = (over: Partial<AddMember['data']> = {}): AddMember => ({
  type: 'AddMember',
  data: { memberId: rivera, agencyId: harborShelter, roles: ['agency-worker'], ...over },
});

describe('adding a member', () => {
  it('opens an account at an agency with roles', () => given().when(addRivera()).thenEvents(memberAdded()));

  it('seals name and e-mail address as they came', () => {
    const sealed = { identity: { name: 'A. Rivera' }, contact: { email: 'rivera@harbor.example' } };
    given().when({ ...addRivera(), sealed }).thenEvents({ ...memberAdded(), sealed });
  });

  it('records each role once, in the order of the list', () =>
    given()
      .when(addRivera({ roles: ['auditor', 'coordinator', 'auditor'] }))
      .thenEvents(memberAdded({ roles: ['coordinator', 'auditor'] })));

  it('is refused a second time, so that no second account of somebody vanishes', () =>
    given(memberAdded()).when(addRivera({ agencyId: northLegalAid })).thenRejected({ code: 'member-already-added' }));

  it('is refused without a role', () => given().when(addRivera({ roles: [] })).thenRejected({ code: 'roles-missing' }));

  it('is refused with a role that nobody knows', () =>
    given()
      .when(addRivera({ roles: ['auditor', 'janitor' as Role] }), { now: at('09:00') })
      .thenRejected({ code: 'role-unknown', role: 'janitor' }));
});
