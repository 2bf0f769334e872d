import type { StepId } from '@throughline/kernel';
import { actsFor } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseUnlessOpen } from '../guards';

export type RevokeReferral = Command<'RevokeReferral', { stepId: StepId }>;

/** The sender takes its referral back. */
export function revokeReferral({ stepId }: RevokeReferral['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId);
  if (refusal) return refusal;
  const { origin } = openStepOf(work, stepId);
  if (origin.kind !== 'referral') return { code: 'not-a-referral', stepId };
  if (!actsFor(work.context.actor, origin.fromAgencyId)) return { code: 'step-belongs-to-another-agency', stepId, agencyId: origin.fromAgencyId };
  work.record({ type: 'StepEnded', data: { stepId, reason: 'revoked-by-sender' } });
  return undefined;
}
