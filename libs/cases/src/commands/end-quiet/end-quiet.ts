import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseWithoutBasis } from '../guards';

export type EndQuiet = Command<'EndQuiet', Record<never, never>>;

/** The answer: the case goes on. Every stopped clock starts with its full limit, counted from now. */
export function endQuiet(_: EndQuiet['data'], work: Work): Refusal {
  const refusal = refuseWithoutBasis(work);
  if (refusal) return refusal;
  if (!work.case.quiet) return { code: 'quiet-not-asked-for' };
  work.record({ type: 'QuietEnded', data: { endedAt: work.context.now } });
  return undefined;
}
