import { accept, reject, type Decision, type Instant } from '@throughline/kernel';
import type { Agency, OnCallOverride } from '../../agency';
import type { AgencyEvent } from '../../events';
import { isSameOverride, overlaps } from '../../on-call-override';
import type { AgencyRejection } from '../../rejections';

export type OverrideOnCall = { readonly type: 'OverrideOnCall'; readonly data: OnCallOverride };

/** Puts somebody in the place of the weekly turns for a while. Where overrides overlap, the one recorded last counts. */
export function overrideOnCall({ data }: OverrideOnCall, agency: Agency, { now }: { readonly now: Instant }): Decision<AgencyEvent, AgencyRejection> {
  const { from, until, memberId } = data;
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (from >= until) return reject({ code: 'override-ends-before-it-begins', from, until });
  if (until <= now) return reject({ code: 'override-already-over', until });
  if (standsUncovered(agency.onCall.overrides, data)) return accept();

  return accept({ type: 'OnCallOverridden', data: { from, until, memberId } });
}

/** An equal override that a later one covers, even in part, does not count there any more: saying it again means something. */
function standsUncovered(overrides: readonly OnCallOverride[], wanted: OnCallOverride): boolean {
  const equal = overrides.findLastIndex((override) => isSameOverride(override, wanted));
  return equal >= 0 && !overrides.slice(equal + 1).some((later) => overlaps(later, wanted));
}
