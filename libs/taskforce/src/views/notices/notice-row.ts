import type { NoticePurpose } from '@throughline/cases';
import type { AgencyId, CaseId, Instant, MemberId, NoticeId, StepId } from '@throughline/kernel';
import type { Urgency } from '@throughline/protocols';

/**
 * What became of it, as far as both histories tell: its case's, where it is issued and answered, and its own, where it travels. `undeliverable` is still
 * to be read in the inbox; `withdrawn` has nothing to say any more, since its step has ended or its addressee may not know.
 */
export type NoticeStatus = 'issued' | 'handed-over' | 'opened' | 'acknowledged' | 'undeliverable' | 'withdrawn';

/** A notice as inboxes show it and the sender finds it. Ids and codes: what it says is looked up by whoever may read it. */
export type NoticeRow = {
  readonly noticeId: NoticeId;
  readonly caseId: CaseId;
  readonly stepId: StepId | null;
  readonly purpose: NoticePurpose;
  readonly agencyId: AgencyId;
  /** Null for everybody who works the agency's list. */
  readonly memberId: MemberId | null;
  readonly urgency: Urgency;
  readonly issuedAt: Instant;
  readonly goesOutAt: Instant;
  readonly outward: boolean;
  readonly run: number | null;
  readonly rung: number | null;
  readonly status: NoticeStatus;
  readonly handedOverAt: Instant | null;
  /** Each once, in the order in which they first opened it. */
  readonly openedBy: readonly MemberId[];
  readonly openedAt: Instant | null;
  readonly acknowledged: { readonly by: MemberId; readonly at: Instant } | null;
  /** When the sender has something to do about it: send it, try again, or tell its case that it was given up. Null when there is nothing. */
  readonly sendAt: Instant | null;
};

/** Whether it waits in an inbox to be read or answered. */
export const isOpenNotice = ({ status }: NoticeRow): boolean => status !== 'acknowledged' && status !== 'withdrawn';
