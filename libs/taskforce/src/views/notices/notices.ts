import type { NoticePurpose, NoticeTerms } from '@throughline/cases';
import type { Seen, View } from '@throughline/engine';
import type { AgencyId, CaseId, Instant, MemberId, NoticeId, StepId } from '@throughline/kernel';
import type { MessageId, NoticeEvent } from '@throughline/notices';
import type { Urgency } from '@throughline/protocols';
import { caseEvent, idIn } from '../case-event';

/** A notice on its way, from both histories: the case's, where it was issued and answered, and its own, where it travelled. */
export type NoticeRow = {
  readonly noticeId: NoticeId;
  readonly caseId: CaseId;
  readonly stepId: StepId | null;
  readonly purpose: NoticePurpose;
  readonly agencyId: AgencyId;
  readonly memberId: MemberId | null;
  readonly urgency: Urgency;
  readonly issuedAt: Instant;
  readonly goesOutAt: Instant;
  readonly outward: boolean;
  readonly run: number | null;
  readonly rung: number | null;
  /** How it travels: `inbox` never leaves it. */
  readonly way: 'inbox' | 'waiting' | 'handed-over' | 'given-up' | 'withdrawn';
  readonly messageId: MessageId | null;
  readonly attempts: number;
  /** When it may go out, or be tried again; null when there is nothing left to send. */
  readonly sendAt: Instant | null;
  readonly openedAt: Instant | null;
  readonly acknowledgedBy: MemberId | null;
};

export const noticesView: View<NoticeRow> = {
  shape: {
    name: 'notices',
    version: 1,
    fields: ['memberId', 'agencyId', 'issuedAt', 'sendAt', 'caseId', 'waits'],
    orders: [['memberId', 'issuedAt'], ['agencyId', 'memberId', 'issuedAt'], ['waits', 'sendAt'], ['caseId', 'issuedAt']],
  },
  keysOf: (seen) => {
    const own = idIn(seen.stream, 'notice');
    if (own !== undefined) return [own];
    const event = caseEvent(seen)?.event;
    switch (event?.type) {
      case 'NoticeIssued':
      case 'NoticeAcknowledged':
      case 'NoticeUndeliverable':
        return [event.data.noticeId];
      default:
        return [];
    }
  },
  evolve: (row, seen) => (idIn(seen.stream, 'notice') === undefined ? fromCase(row, seen) : row && { ...row, ...fromItsOwn(row, seen) }),
  index: ({ memberId, agencyId, issuedAt, sendAt, caseId }) => ({ memberId, agencyId, issuedAt, sendAt, caseId, waits: sendAt === null ? 0 : 1 }),
};

function fromCase(row: NoticeRow | undefined, seen: Seen): NoticeRow | undefined {
  const found = caseEvent(seen);
  if (!found) return row;
  const { caseId, event } = found;
  if (event.type === 'NoticeIssued') return issued(caseId, event.data, seen.metadata.recordedAt);
  if (!row) return undefined;
  if (event.type === 'NoticeAcknowledged') return { ...row, acknowledgedBy: event.data.memberId, sendAt: null };
  return event.type === 'NoticeUndeliverable' ? { ...row, way: 'given-up', sendAt: null } : row;
}

const issued = (caseId: CaseId, { noticeId, stepId, purpose, agencyId, memberId, urgency, goesOutAt, outward, run, rung }: NoticeTerms & { readonly noticeId: NoticeId }, issuedAt: Instant): NoticeRow => ({
  noticeId, caseId, stepId, purpose, agencyId, memberId, urgency, issuedAt, goesOutAt, outward, run, rung,
  way: outward ? 'waiting' : 'inbox', messageId: null, attempts: 0, sendAt: outward ? goesOutAt : null, openedAt: null, acknowledgedBy: null,
});

function fromItsOwn(row: NoticeRow, { type, data, metadata }: Seen): Partial<NoticeRow> {
  const event = { type, data } as NoticeEvent;
  switch (event.type) {
    case 'MessageRecorded':
      return { messageId: event.data.messageId };
    case 'NoticeAttemptFailed':
      return { attempts: event.data.attempt, sendAt: event.data.nextTryAt };
    case 'NoticeHandedOver':
      return { way: 'handed-over', sendAt: null };
    case 'NoticeOpened':
      return { openedAt: row.openedAt ?? metadata.recordedAt };
    case 'NoticeGivenUp':
      return { way: 'given-up', sendAt: null };
    case 'NoticeWithdrawn':
      return { way: 'withdrawn', sendAt: null };
  }
}
