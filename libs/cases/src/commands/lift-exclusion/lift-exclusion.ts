import type { Exclusion } from '../../events';
import { isSameExclusion } from '../../evolve/evolve-sharing';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseWithoutBasis } from '../guards';

export type LiftExclusion = Command<'LiftExclusion', Exclusion>;

export function liftExclusion(exclusion: LiftExclusion['data'], work: Work): Refusal {
  const refusal = refuseWithoutBasis(work);
  if (refusal) return refusal;
  if (!work.case.exclusions.some((known) => isSameExclusion(known, exclusion))) return { code: 'exclusion-unknown' };
  work.record({ type: 'ExclusionLifted', data: exclusion });
  return undefined;
}
