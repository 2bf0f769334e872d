import type { Instant } from '@throughline/kernel';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseWithoutBasis } from '../guards';

export type ExtendQuiet = Command<'ExtendQuiet', { until: Instant }>;

/** The survivor needs more time, or was asked and says so. */
export function extendQuiet({ until }: ExtendQuiet['data'], work: Work): Refusal {
  const refusal = refuseWithoutBasis(work);
  if (refusal) return refusal;
  const { quiet } = work.case;
  if (!quiet) return { code: 'quiet-not-asked-for' };
  if (until <= work.context.now) return { code: 'quiet-ends-in-the-past', until };
  if (until !== quiet.until) work.record({ type: 'QuietExtended', data: { until, nextAt: until } });
  return undefined;
}
