import type { HousingKind } from '../../events';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseFuture, refuseWithoutBasis } from '../guards';

export type RecordPlacement = Command<'RecordPlacement', { kind: HousingKind; sealed?: { readonly location?: unknown } }>;

/** The survivor has somewhere to sleep. Where is location even as an agency's id, so it is sealed; the history says the kind. */
export function recordPlacement({ kind, sealed }: RecordPlacement['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work) ?? refuseFuture(work);
  if (refusal) return refusal;
  work.record({ type: 'PlacementRecorded', data: { kind }, ...(sealed ? { sealed } : {}) });
  return undefined;
}
