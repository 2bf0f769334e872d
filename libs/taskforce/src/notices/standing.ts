import type { RegisteredAgency } from '@throughline/agencies';
import type { OpenedCase, Step } from '@throughline/cases';
import type { AgencyId, Instant, MemberId } from '@throughline/kernel';
import type { MessageItem, WithdrawalReason } from '@throughline/notices';
import type { OutgoingNotice } from './outgoing-notice';

/** Whether a notice still stands, as its case is now, and as much of the case as a mail may say. */
export type Standing =
  | { readonly stands: true; readonly dueAt: Instant | null; readonly unheard: MessageItem['unheard'] }
  | { readonly stands: false; readonly why: WithdrawalReason };

/** Asked before every try: since it was issued somebody may have acted, a release may have ended, the survivor may have excluded somebody. */
export function standingOf(notice: OutgoingNotice, opened: OpenedCase, agency: RegisteredAgency | undefined): Standing {
  const step = notice.stepId === null ? undefined : opened.openSteps[notice.stepId];
  const why = whyItIsOver(notice, opened, step) ?? whyTheyMayNotKnow(notice, opened, agency) ?? whyItIsNotTheirs(notice, opened, step);
  if (why) return { stands: false, why };
  return { stands: true, dueAt: step?.deadline?.dueAt ?? null, unheard: step && notice.purpose === 'escalation' ? unheardOf(notice, step) : null };
}

export const isExcludedMember = ({ exclusions }: OpenedCase, memberId: MemberId): boolean =>
  exclusions.some((exclusion) => exclusion.of === 'member' && exclusion.memberId === memberId);

/** A notice about a step that is over is no part of the case any more, and neither is one about the case that somebody acknowledged. */
function whyItIsOver({ noticeId, stepId }: OutgoingNotice, { notices }: OpenedCase, step: Step | undefined): WithdrawalReason | undefined {
  const issued = notices[noticeId];
  if (stepId === null) return issued ? undefined : 'acknowledged';
  if (!issued || !step) return 'step-ended';
  return issued.acknowledged ? 'acknowledged' : undefined;
}

function whyTheyMayNotKnow(
  { agencyId, memberId }: OutgoingNotice, opened: OpenedCase, agency: RegisteredAgency | undefined,
): WithdrawalReason | undefined {
  if (!hasBasis(opened, agencyId)) return 'no-basis';
  const excluded = isExcludedAgency(opened, agencyId, agency?.town ?? null) || (memberId !== null && isExcludedMember(opened, memberId));
  return excluded ? 'excluded' : undefined;
}

/** An assignment of a step that went into other hands, and a rung of a ladder that has begun anew: whoever is to act now is told in another notice. */
function whyItIsNotTheirs({ noticeId, agencyId, purpose }: OutgoingNotice, { notices }: OpenedCase, step: Step | undefined): WithdrawalReason | undefined {
  if (!step) return undefined;
  const run = notices[noticeId]?.run ?? null;
  const isElsewhere = purpose === 'step-assigned' && step.holder !== agencyId;
  return isElsewhere || (run !== null && run !== step.run.number) ? 'step-ended' : undefined;
}

/** Oversight is for auditors and operators: it makes nobody a reader of notices. */
const hasBasis = ({ bases }: OpenedCase, agencyId: AgencyId): boolean =>
  Object.values(bases).some((basis) => basis.agencyId === agencyId && basis.kind !== 'oversight');

const isExcludedAgency = ({ exclusions }: OpenedCase, agencyId: AgencyId, town: string | null): boolean =>
  exclusions.some((exclusion) => (exclusion.of === 'agency' && exclusion.agencyId === agencyId) || (exclusion.of === 'town' && exclusion.town === town));

/** Of a step that nobody holds, or that was handed back in time, nobody was waited for. */
function unheardOf({ agencyId }: OutgoingNotice, { deadline, holder }: Step): MessageItem['unheard'] {
  if (!deadline?.missed || holder === null) return null;
  return holder === agencyId ? 'you' : 'others';
}
