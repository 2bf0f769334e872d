import type { Instant } from '@throughline/kernel';
import { isOpened, type CaseState } from '../case';

/** Everything of a case that has a next moment. One reminder at a time rings about each. */
export function nextMoments(state: CaseState): readonly { readonly subject: string; readonly at: Instant }[] {
  if (!isOpened(state)) return [];
  return [
    ...Object.values(state.openSteps).flatMap(({ stepId, next }) => (next ? [{ subject: `step:${stepId}`, at: next.at }] : [])),
    ...Object.values(state.releases).map(({ releaseId, nextAt }) => ({ subject: `release:${releaseId}`, at: nextAt })),
    ...(state.quiet?.nextAt ? [{ subject: 'quiet', at: state.quiet.nextAt }] : []),
    ...(state.leadMissing ? [{ subject: 'lead', at: state.leadMissing.nextAt }] : []),
  ];
}
