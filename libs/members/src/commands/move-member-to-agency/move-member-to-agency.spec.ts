import { given, harborShelter, memberAdded, memberDeactivated, memberMoved, northLegalAid } from '../../testing';
import type { MoveMemberToAgency } from './move-member-to-agency';

const moveTo = (agencyId: typeof harborShelter): MoveMemberToAgency => ({ type: 'MoveMemberToAgency', data: { agencyId } });

describe('moving a member to an agency', () => {
  it('says from where and to where', () => given(memberAdded()).when(moveTo(northLegalAid)).thenEvents(memberMoved()));

  it('where they are already changes nothing', () => given(memberAdded()).when(moveTo(harborShelter)).thenNothing());

  it('and back says so', () =>
    given(memberAdded(), memberMoved()).when(moveTo(harborShelter)).thenEvents(memberMoved({ from: northLegalAid, to: harborShelter })));

  it('is open to an inactive member, who shall not come back to an agency they left', () =>
    given(memberAdded(), memberDeactivated()).when(moveTo(northLegalAid)).thenEvents(memberMoved()));

  it('is refused for somebody nobody added', () => given().when(moveTo(northLegalAid)).thenRejected({ code: 'member-unknown' }));
});
