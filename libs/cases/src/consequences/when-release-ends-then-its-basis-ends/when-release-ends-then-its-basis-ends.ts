import { consequence } from '../../work/settle';

/** An expired or revoked release opens nothing any more, from this moment on. What was disclosed before stays on record. */
export const whenReleaseEndsThenItsBasisEnds = consequence('when-release-ends-then-its-basis-ends', ['ReleaseExpired', 'ReleaseRevoked'], ({ type, data }, work) => {
  for (const { basisId, agencyId, releaseId } of Object.values(work.case.bases)) {
    if (releaseId !== data.releaseId) continue;
    work.record({ type: 'BasisEnded', data: { basisId, agencyId, reason: type === 'ReleaseExpired' ? 'release-expired' : 'release-revoked' } });
  }
});
