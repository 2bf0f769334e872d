import type { BasisId } from '@throughline/kernel';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseStranger } from '../guards';

export type EndBasis = Command<'EndBasis', { basisId: BasisId }>;

/** A basis that does not stand on a release is withdrawn. A release is revoked instead, which ends its basis with it. */
export function endBasis({ basisId }: EndBasis['data'], work: Work): Refusal {
  const refusal = refuseStranger(work);
  if (refusal) return refusal;
  const basis = work.case.bases[basisId];
  if (!basis) return { code: 'basis-unknown', basisId };
  if (basis.releaseId !== null) return { code: 'basis-stands-on-a-release', basisId, releaseId: basis.releaseId };
  work.record({ type: 'BasisEnded', data: { basisId, agencyId: basis.agencyId, reason: 'withdrawn' } });
  return undefined;
}
