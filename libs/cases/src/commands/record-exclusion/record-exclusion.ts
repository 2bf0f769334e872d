import type { Exclusion } from '../../events';
import { isSameExclusion } from '../../evolve/evolve-sharing';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseWithoutBasis } from '../guards';

export type RecordExclusion = Command<'RecordExclusion', Exclusion>;

/** The survivor wants an agency, a member or a town kept out. Placing, on-call and ladder obey from now on. */
export function recordExclusion(exclusion: RecordExclusion['data'], work: Work): Refusal {
  const refusal = refuseWithoutBasis(work);
  if (refusal) return refusal;
  if (work.case.exclusions.some((known) => isSameExclusion(known, exclusion))) return undefined;
  work.record({ type: 'ExclusionRecorded', data: exclusion });
  return undefined;
}
