import type { NoticeId } from '@throughline/kernel';
import type { Moment } from '../../events';
import { rungsOf } from '../../ladder/rungs';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type RecordNoticeUndeliverable = Command<'RecordNoticeUndeliverable', { noticeId: NoticeId }>;

/** Every channel failed for good. If it was the latest rung's notice, the next rung rings at once: nobody was told. Above the top one there is only tomorrow. */
export function recordNoticeUndeliverable({ noticeId }: RecordNoticeUndeliverable['data'], work: Work): Refusal {
  const notice = work.case.notices[noticeId];
  if (!notice || notice.undeliverable) return undefined;
  const step = notice.stepId === null ? undefined : work.openStep(notice.stepId);
  const isLatest = step !== undefined && notice.run === step.run.number && notice.rung === step.run.rung;
  const climbs = isLatest && !step.run.acknowledged && step.next?.what === 'rung' && (notice.rung ?? 0) < rungsOf(work, step).length - 1;
  const next: Moment | null = climbs ? { at: work.context.now, what: 'rung' } : null;
  work.record({ type: 'NoticeUndeliverable', data: { noticeId, stepId: notice.stepId, next } });
  return undefined;
}
