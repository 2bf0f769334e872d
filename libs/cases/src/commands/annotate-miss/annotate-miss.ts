import type { DeadlineId } from '@throughline/kernel';
import type { MissMark } from '../../events';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type AnnotateMiss = Command<'AnnotateMiss', { deadlineId: DeadlineId; mark: MissMark }>;

/** An operator says that a machine's fault stands behind a miss. The register keeps the entry and shows the mark with it. */
export function annotateMiss({ deadlineId, mark }: AnnotateMiss['data'], work: Work): Refusal {
  const miss = work.case.misses[deadlineId];
  if (!miss) return { code: 'deadline-unknown', deadlineId };
  if (!miss.marks.includes(mark)) work.record({ type: 'MissAnnotated', data: { deadlineId, mark } });
  return undefined;
}
