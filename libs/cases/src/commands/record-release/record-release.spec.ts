import { isoDuration, type AgencyId, type Instant } from '@throughline/kernel';
import {
  abara, asEngine, asMember, at, basisRecorded, brightwater, caseClosed, factsOf, given, harborShelter, hillShelter, ladderRunStarted, legalAid,
  newId, noticeIssued, opened, openedWithTeam, releaseRecorded, running, sosa, stepPlaced,
} from '../../testing';
import type { RecordRelease } from './record-release';

const recordRelease = (over: Partial<RecordRelease['data']> = {}): RecordRelease => ({
  type: 'RecordRelease',
  data: {
    discloser: brightwater, recipient: harborShelter, classes: ['status', 'location'], purpose: 'housing', signer: 'self', form: 'paper',
    signedAt: at('09:00'),
    expiresAt: at('09:00', '2026-04-01'), ...over,
  },
});
const recorded = releaseRecorded({ releaseId: newId(1), classes: ['status', 'location'] });
const basis = basisRecorded(harborShelter, { basisId: newId(2), kind: 'release', releaseId: newId(1), classes: ['status', 'location'] });
const nextAtOf = (expiresAt: Instant) =>
  factsOf(given(...opened).when(recordRelease({ expiresAt })).decision, 'ReleaseRecorded').map(({ nextAt }) => nextAt);

describe('a release of information', () => {
  it('lets one agency tell one other, for a while, and that one may know of the case', () =>
    given(...opened).when(recordRelease()).thenEvents(recorded, basis));

  it('keeps who signed it sealed', () =>
    given(...opened).when(recordRelease({ sealed: { identity: 'a signature' } }))
      .thenEvents({ ...recorded, sealed: { identity: 'a signature' } }, basis));

  it('makes a candidate of its recipient', () =>
    given(...opened, ...running('find-bed', { holder: null })).when(recordRelease()).thenEvents(
      recorded, basis, stepPlaced(), ladderRunStarted({ why: 'placed' }),
      noticeIssued({ noticeId: newId(3), purpose: 'step-assigned', memberId: null, goesOutAt: at('16:05'), run: null, rung: null }),
    ));

  it('is warned of seven days before its end, of a shorter one a day before, and of a day not at all', () => {
    expect(nextAtOf(at('16:05', '2026-03-09'))).toEqual([at('16:05', '2026-03-08')]);
    expect(nextAtOf(at('16:06', '2026-03-09'))).toEqual([at('16:06')]);
    expect(nextAtOf(at('09:00', '2026-03-05'))).toEqual([at('09:00', '2026-03-04')]);
    expect(nextAtOf(at('16:05', '2026-03-03'))).toEqual([at('16:05', '2026-03-03')]);
  });

  it('may be recorded the moment it is signed', () =>
    given(...opened).when(recordRelease({ signedAt: at('16:05') })).thenTypes('ReleaseRecorded', 'BasisRecorded'));

  it('lasts a year at the most', () => {
    given(...opened).when(recordRelease({ expiresAt: at('09:00', '2027-03-02') })).thenTypes('ReleaseRecorded', 'BasisRecorded');
    given(...opened).when(recordRelease({ expiresAt: at('09:01', '2027-03-02') }))
      .thenRejected({ code: 'release-too-long', atMost: isoDuration('P365D') });
  });
});

describe('a release is not recorded', () => {
  it('by another agency than the one that will tell', () => {
    given(...openedWithTeam).when(recordRelease(), asMember(sosa)).thenRejected({ code: 'release-not-yours-to-give', agencyId: brightwater });
    given(...opened).when(recordRelease(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter });
  });

  it('for an agency that may not know of the case itself', () =>
    given(...opened).when(recordRelease({ discloser: legalAid }), asEngine()).thenRejected({ code: 'no-basis', agencyId: legalAid }));

  it('to oneself, or to an agency that nobody knows', () => {
    const nobody = 'agency-nobody' as AgencyId;
    given(...opened).when(recordRelease({ recipient: brightwater })).thenRejected({ code: 'release-to-oneself' });
    given(...opened).when(recordRelease({ recipient: nobody })).thenRejected({ code: 'agency-unknown', agencyId: nobody });
  });

  it('before it is signed, or after its end', () => {
    given(...opened).when(recordRelease({ signedAt: at('16:06') })).thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') });
    given(...opened).when(recordRelease({ expiresAt: at('16:05') })).thenRejected({ code: 'release-expired-already' });
  });

  it('on a closed case', () =>
    given(...opened, caseClosed()).when(recordRelease({ recipient: hillShelter }), asMember(abara)).thenRejected({ code: 'case-closed' }));
});
