import type { BasisId } from '@throughline/kernel';
import {
  arendt, asMember, at, basisEnded, basisRecorded, brightwater, caseClosed, given, harborShelter, ladderRunStarted, newId, noticeIssued, opened,
  releaseRecorded, releaseRevoked, running, shelterRelease, singh, sosa, stepUnplaced,
} from '../../testing';
import type { RevokeRelease } from './revoke-release';

const revoke = (how: RevokeRelease['data']['how'] = 'orally'): RevokeRelease => ({ type: 'RevokeRelease', data: { releaseId: shelterRelease, how } });
const released = [...opened, releaseRecorded(), basisRecorded(harborShelter, { kind: 'release', releaseId: shelterRelease })];
const gone = basisEnded(harborShelter, { reason: 'release-revoked' });

describe('a release that the survivor takes back', () => {
  it('is over, and with it what the recipient may know', () => given(...released).when(revoke()).thenEvents(releaseRevoked(), gone));

  it('may be taken back at any agency that may know of the case, on a closed case too', () => {
    given(...released).when(revoke('in-writing'), asMember(sosa)).thenEvents(releaseRevoked({ how: 'in-writing' }), gone);
    given(...released, caseClosed()).when(revoke(), asMember(singh)).thenEvents(releaseRevoked(), gone);
  });

  it('takes from the recipient what it held, in the same append', () =>
    given(...released, ...running('find-bed')).when(revoke()).thenEvents(
      releaseRevoked(),
      gone,
      stepUnplaced({ agencyId: harborShelter, reason: 'basis-ended' }),
      ladderRunStarted({ fromRung: 2, why: 'unplaced' }),
      noticeIssued({
        noticeId: newId(1), purpose: 'unplaced', agencyId: brightwater, memberId: arendt, goesOutAt: at('16:05'), run: null, rung: null,
      }),
    ));

  it('takes nothing from a recipient who may know for another reason', () => {
    const ownClient = basisRecorded(harborShelter, { basisId: 'basis-own' as BasisId });
    given(...released, ownClient, ...running('find-bed')).when(revoke()).thenEvents(releaseRevoked(), gone);
  });
});

describe('a release is not taken back', () => {
  it('twice, nor one that there never was', () => {
    given(...released, releaseRevoked(), gone).when(revoke()).thenRejected({ code: 'release-unknown', releaseId: shelterRelease });
    given(...opened).when(revoke()).thenRejected({ code: 'release-unknown', releaseId: shelterRelease });
  });

  it('at an agency that may not know of the case', () =>
    given(...opened, releaseRecorded()).when(revoke(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));
});
