import { caseCode } from '@throughline/cases';
import type { NoticeRow } from '@throughline/taskforce';
import type { NoticeDto } from './notice.dto';

export const seenNotice = (row: NoticeRow): NoticeDto => {
  const { noticeId, caseId, stepId, purpose, agencyId, memberId, urgency, issuedAt, goesOutAt, outward, status, openedAt, acknowledged } = row;
  return {
    noticeId, caseId, code: caseCode(caseId), stepId, purpose, agencyId, memberId, urgency, issuedAt, goesOutAt, outward, status, openedAt,
    acknowledgedBy: acknowledged?.by ?? null,
    acknowledgedAt: acknowledged?.at ?? null,
  };
};
