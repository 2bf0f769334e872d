import type { AgencyId, BasisId } from '@throughline/kernel';
import type { FieldClass } from '@throughline/protocols';
import type { BasisKind } from '../../events';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseStranger } from '../guards';

export type RecordBasis = Command<'RecordBasis', { agencyId: AgencyId; kind: Exclude<BasisKind, 'release'>; cites: string | null; classes: readonly FieldClass[] }>;

/** Why an agency may know of the case without a release: its own client, a duty or an order that is cited, or oversight, which anybody entitled may put on record. */
export function recordBasis({ agencyId, kind, cites, classes }: RecordBasis['data'], work: Work): Refusal {
  const refusal = kind === 'oversight' ? undefined : (refuseClosed(work) ?? refuseStranger(work));
  if (refusal) return refusal;
  if (!work.context.agencies[agencyId]) return { code: 'agency-unknown', agencyId };
  if ((kind === 'legal-duty' || kind === 'court-order') && !cites) return { code: 'basis-needs-citation' };
  const known = Object.values(work.case.bases).some((basis) => basis.agencyId === agencyId && basis.kind === kind);
  if (!known) work.record({ type: 'BasisRecorded', data: { basisId: work.newId<BasisId>(), agencyId, kind, cites, releaseId: null, classes } });
  return undefined;
}
