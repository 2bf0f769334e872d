import { dueAfter, isoDuration } from '@throughline/kernel';
import { leadOrCoordinator } from '../../ladder/addressee';
import { noticeMoment } from '../../notices/issue-notice';
import { tellLead } from '../../ladder/tell-lead';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type RingLead = Command<'RingLead', Record<never, never>>;

const oneDay = isoDuration('P1D');

/** The case still has no lead. Whoever answers for it meanwhile is told, and again every further day until one is named. */
export function ringLead(_: RingLead['data'], work: Work): Refusal {
  const { leadMissing } = work.case;
  const { now, muted } = work.context;
  if (!leadMissing || muted || leadMissing.nextAt > now) return undefined;
  const told = leadOrCoordinator(work.case, work.context);
  const goesOutAt = noticeMoment(work, told?.agencyId ?? null, 'today');
  const nextAt = dueAfter(goesOutAt, oneDay, { kind: 'calendar', zone: work.case.zone }).at;
  work.record({ type: 'LeadStillMissing', data: { agencyId: told?.agencyId ?? null, memberId: told?.memberId ?? null, nextAt } });
  tellLead(work, 'lead-missing', null, 'today');
  return undefined;
}
