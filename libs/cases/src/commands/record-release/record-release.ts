import { dueAfter, isoDuration, type ReleaseId } from '@throughline/kernel';
import type { ReleaseTerms } from '../../events';
import { hasBasis } from '../../standing/basis';
import { nextReleaseMoment } from '../../releases/release-moments';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseWithoutBasis } from '../guards';

export type RecordRelease = Command<'RecordRelease', ReleaseTerms & { sealed?: { readonly identity?: unknown } }>;

/** Reasonably time-limited (34 USC 12291(b)(2)): a year at the very most; a screen proposes thirty days. */
const longest = isoDuration('P365D');

/** The survivor's written, informed, time-limited permission for one agency to tell one other some classes of facts. */
export function recordRelease({ sealed, ...terms }: RecordRelease['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work);
  if (refusal) return refusal;
  const { discloser, recipient, signedAt, expiresAt } = terms;
  const { actor, now, agencies } = work.context;
  if (actor.kind === 'member' && actor.agencyId !== discloser) return { code: 'release-not-yours-to-give', agencyId: discloser };
  if (!hasBasis(work.case, discloser)) return { code: 'no-basis', agencyId: discloser };
  if (discloser === recipient) return { code: 'release-to-oneself' };
  if (!agencies[recipient]) return { code: 'agency-unknown', agencyId: recipient };
  if (signedAt > now) return { code: 'moment-in-future', occurredAt: signedAt };
  if (expiresAt <= now) return { code: 'release-expired-already' };
  if (expiresAt > dueAfter(signedAt, longest, { kind: 'calendar', zone: work.case.zone }).at) return { code: 'release-too-long', atMost: longest };
  const data = { releaseId: work.newId<ReleaseId>(), ...terms, nextAt: nextReleaseMoment(expiresAt, now) };
  work.record({ type: 'ReleaseRecorded', data, ...(sealed ? { sealed } : {}) });
  return undefined;
}
