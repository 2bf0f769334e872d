import type { ReleaseId } from '@throughline/kernel';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseWithoutBasis } from '../guards';

export type RevokeRelease = Command<'RevokeRelease', { releaseId: ReleaseId; how: 'orally' | 'in-writing' }>;

/** The survivor takes it back, in writing or just by saying so, to anybody at any agency that may know of the case. */
export function revokeRelease({ releaseId, how }: RevokeRelease['data'], work: Work): Refusal {
  const refusal = refuseWithoutBasis(work);
  if (refusal) return refusal;
  if (!work.case.releases[releaseId]) return { code: 'release-unknown', releaseId };
  work.record({ type: 'ReleaseRevoked', data: { releaseId, how } });
  return undefined;
}
