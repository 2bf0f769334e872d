import type { CaseEvent, DataOf } from '@throughline/cases';
import type { Seen } from '@throughline/engine';
import type { NoticeEvent } from '@throughline/notices';
import type { Changes } from '../changes';
import { caseIdOf } from '../streams';
import { isOpenNotice, type NoticeRow } from './notice-row';

export function issuedNotice(data: DataOf<'NoticeIssued'>, seen: Seen): NoticeRow {
  const { noticeId, stepId, purpose, agencyId, memberId, urgency, goesOutAt, outward, run, rung } = data;
  return {
    noticeId, caseId: caseIdOf(seen), stepId, purpose, agencyId, memberId, urgency, issuedAt: seen.metadata.recordedAt, goesOutAt, outward, run, rung,
    status: 'issued', handedOverAt: null, openedBy: [], openedAt: null, acknowledged: null, sendAt: outward ? goesOutAt : null,
  };
}

/** What its case's history says of it. An ending is said of its step. */
export const changesInItsCase: Changes<NoticeRow, CaseEvent> = {
  NoticeAcknowledged: (row, { memberId }, { metadata }) => ({ ...row, status: 'acknowledged', acknowledged: { by: memberId, at: metadata.recordedAt }, sendAt: null }),
  NoticeUndeliverable: (row) => ({ ...undeliverable(row), sendAt: null }),
  StepCompleted: (row) => withdrawn(row),
  StepNotNeeded: (row) => withdrawn(row),
  StepDeclined: (row) => withdrawn(row),
  StepEnded: (row) => withdrawn(row),
};

/** What its own history says of it. */
export const changesOnItsWay: Changes<NoticeRow, NoticeEvent> = {
  NoticeAttemptFailed: (row, { nextTryAt }) => (row.sendAt === null || nextTryAt === null ? row : { ...row, sendAt: nextTryAt }),
  NoticeHandedOver: (row, _, { metadata }) => {
    const status = row.status === 'issued' || row.status === 'undeliverable' ? 'handed-over' : row.status;
    return { ...row, status, handedOverAt: row.handedOverAt ?? metadata.recordedAt, sendAt: null };
  },
  NoticeOpened: (row, { memberId }, { metadata }) => ({
    ...row,
    status: isOpenNotice(row) ? 'opened' : row.status,
    openedBy: row.openedBy.includes(memberId) ? row.openedBy : [...row.openedBy, memberId],
    openedAt: row.openedAt ?? metadata.recordedAt,
  }),
  // Its case is told in another stream, so that is still to be done.
  NoticeGivenUp: (row, _, { metadata }) => (row.sendAt === null ? undeliverable(row) : { ...undeliverable(row), sendAt: metadata.recordedAt }),
  NoticeWithdrawn: (row) => withdrawn(row),
};

const undeliverable = (row: NoticeRow): NoticeRow => (row.status === 'issued' || row.status === 'handed-over' ? { ...row, status: 'undeliverable' } : row);
const withdrawn = (row: NoticeRow): NoticeRow => (row.status === 'acknowledged' ? row : { ...row, status: 'withdrawn', sendAt: null });
