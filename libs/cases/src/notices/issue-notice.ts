import { noticeGoesOutAt } from '@throughline/agencies';
import type { AgencyId, Instant, NoticeId } from '@throughline/kernel';
import type { Urgency } from '@throughline/protocols';
import type { NoticeTerms } from '../events';
import { hasBasis } from '../standing/basis';
import type { Work } from '../work/work';

/** The first moment at which a notice of this urgency may go out to the agency: at once, in waking hours, or with the morning digest. */
export function noticeMoment(work: Work, agencyId: AgencyId | null, urgency: Urgency): Instant {
  const agency = agencyId === null ? undefined : work.context.agencies[agencyId];
  return agency ? noticeGoesOutAt(agency, urgency, work.context.now) : work.context.now;
}

/** Tells somebody. An agency without a basis is told nothing, whoever asked for it: the step then stays with those who know the survivor. */
export function issueNotice(work: Work, terms: Omit<NoticeTerms, 'goesOutAt'>): void {
  if (!hasBasis(work.case, terms.agencyId)) return;
  work.record({
    type: 'NoticeIssued',
    data: { noticeId: work.newId<NoticeId>(), ...terms, goesOutAt: noticeMoment(work, terms.agencyId, terms.urgency) },
  });
}
