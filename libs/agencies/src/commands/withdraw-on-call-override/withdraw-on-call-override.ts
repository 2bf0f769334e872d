import { accept, reject, type Decision, type Instant } from '@throughline/kernel';
import type { Agency, OnCallOverride } from '../../agency';
import type { AgencyEvent } from '../../events';
import { isSameOverride } from '../../on-call-override';
import type { AgencyRejection } from '../../rejections';

export type WithdrawOnCallOverride = { readonly type: 'WithdrawOnCallOverride'; readonly data: OnCallOverride };

/** An unknown override is refused and not "already so": whoever mistypes it would believe that the weekly turns count again. */
export function withdrawOnCallOverride(
  { data }: WithdrawOnCallOverride, agency: Agency, { now }: { readonly now: Instant },
): Decision<AgencyEvent, AgencyRejection> {
  const { from, until, memberId } = data;
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (!agency.onCall.overrides.some((override) => isSameOverride(override, data))) return reject({ code: 'override-unknown' });
  if (until <= now) return reject({ code: 'override-already-over', until });

  return accept({ type: 'OnCallOverrideWithdrawn', data: { from, until, memberId } });
}
