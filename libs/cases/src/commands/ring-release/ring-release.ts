import type { ReleaseId } from '@throughline/kernel';
import { issueNotice } from '../../notices/issue-notice';
import { nextReleaseMoment, wholeDaysLeft } from '../../releases/release-moments';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type RingRelease = Command<'RingRelease', { releaseId: ReleaseId }>;

/** A release nears its end or has come to it. The discloser is warned, to ask the survivor again; nothing renews itself. */
export function ringRelease({ releaseId }: RingRelease['data'], work: Work): Refusal {
  const release = work.case.releases[releaseId];
  const { now, muted } = work.context;
  if (!release || muted || release.nextAt > now) return undefined;
  if (release.expiresAt <= now) {
    work.record({ type: 'ReleaseExpired', data: { releaseId } });
    return undefined;
  }
  work.record({ type: 'ReleaseWarned', data: { releaseId, daysLeft: wholeDaysLeft(release.expiresAt, now), nextAt: nextReleaseMoment(release.expiresAt, now) } });
  issueNotice(work, { purpose: 'release-expiring', stepId: null, agencyId: release.discloser, memberId: null, urgency: 'today', outward: true, run: null, rung: null });
  return undefined;
}
