import type { CaseEvent, DataOf } from '@throughline/cases';
import type { AgencyId, DeadlineId, Instant, MemberId, NoticeId, ReleaseId, StepId } from '@throughline/kernel';

/** What a sentence about a case needs besides its event: what people call the things that the event has ids of. */
export interface Telling {
  agency(agencyId: AgencyId): string;
  /** A member without their name. */
  member(memberId: MemberId): string;
  /** The title that says nothing about anybody, in quotes. */
  step(stepId: StepId): string;
  /** The step that a deadline was set for, in quotes. */
  stepDue(deadlineId: DeadlineId): string;
  /** What a notice is about: a step, in quotes, or the case. */
  notice(noticeId: NoticeId): string;
  /** From whom to whom. */
  release(releaseId: ReleaseId): string;
  titleOf(protocolId: string, version: number, key: string): string;
  moment(moment: Instant): string;
}

/** What happened, in a sentence for somebody who was not there. */
export type Sentences<Types extends CaseEvent['type']> = { readonly [Type in Types]: (data: DataOf<Type>, tell: Telling) => string };
