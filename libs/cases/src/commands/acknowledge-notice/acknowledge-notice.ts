import { dueAfter, earlier, later, type IsoDuration, type MemberId, type NoticeId } from '@throughline/kernel';
import type { OpenNotice, Step } from '../../case';
import { addresseeOf } from '../../ladder/addressee';
import { rungsOf } from '../../ladder/rungs';
import { stepDefinition } from '../../protocols/step-definition';
import { isExcludedMember } from '../../standing/basis';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type AcknowledgeNotice = Command<'AcknowledgeNotice', { noticeId: NoticeId; putOff: IsoDuration | null }>;

/**
 * Somebody has seen it. Acknowledging an escalation puts off the next rung, on the calendar clock and within the protocol's longest. That is for whom the
 * latest rung told or a later one would tell, once a rung. The on-call contact acknowledges for the agency, and a change of shift hands that over.
 */
export function acknowledgeNotice({ noticeId, putOff }: AcknowledgeNotice['data'], work: Work): Refusal {
  const notice = work.case.notices[noticeId];
  if (!notice) return { code: 'notice-unknown', noticeId };
  const { actor } = work.context;
  if (actor.kind !== 'member' || isExcludedMember(work.case, actor.memberId)) return { code: 'notice-not-yours', noticeId };
  if (notice.acknowledged) return { code: 'acknowledged-already', noticeId };
  const { memberId, agencyId } = actor;
  const step = notice.stepId === null ? undefined : work.openStep(notice.stepId);
  const escalated = notice.purpose === 'escalation' ? step : undefined;
  if (escalated && (notice.run !== escalated.run.number || notice.rung !== escalated.run.rung)) return { code: 'notice-superseded', noticeId };
  const isTheirs = escalated ? isToldOrLater(work, escalated, notice, memberId) : isAddressedTo(notice, actor.memberId, agencyId);
  if (!isTheirs) return { code: 'notice-not-yours', noticeId };
  work.record({ type: 'NoticeAcknowledged', data: { noticeId, stepId: notice.stepId, agencyId, memberId } });
  if (escalated) putOffNextRung(work, escalated, memberId, putOff);
  return undefined;
}

const isAddressedTo = (notice: OpenNotice, memberId: MemberId, agencyId: OpenNotice['agencyId']): boolean =>
  notice.memberId === null ? notice.agencyId === agencyId : notice.memberId === memberId;

function isToldOrLater(work: Work, step: Step, notice: OpenNotice, memberId: MemberId): boolean {
  if (notice.memberId === memberId) return true;
  return rungsOf(work, step)
    .slice(notice.rung ?? 0)
    .some(({ to }) => addresseeOf(to, step, work.case, work.context).memberId === memberId);
}

/** Only the way to the next rung is put off. A deadline or a pause that comes first stays where it is. */
function putOffNextRung(work: Work, step: Step, memberId: MemberId, putOff: IsoDuration | null): void {
  const { next, run, stepId } = step;
  if (!next || run.rung === null) return;
  const clock = { kind: 'calendar' as const, zone: work.case.zone };
  const longest = dueAfter(work.context.now, stepDefinition(work, step).ladder.acknowledgedAtMost, clock).at;
  const until = putOff === null ? longest : earlier(longest, dueAfter(work.context.now, putOff, clock).at);
  const at = next.what === 'rung' ? later(next.at, until) : next.at;
  work.record({ type: 'EscalationAcknowledged', data: { stepId, run: run.number, rung: run.rung, memberId, next: { ...next, at } } });
}
