import type { FieldClass } from '@throughline/protocols';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { refuseClosed, refuseWithoutBasis } from '../guards';

export type RecordDetails = Command<'RecordDetails', { sealed: { readonly [Class in FieldClass]?: unknown } }>;

/** Personal payload, each class sealed by itself. No decision ever reads it. */
export function recordDetails({ sealed }: RecordDetails['data'], work: Work): Refusal {
  const refusal = refuseClosed(work) ?? refuseWithoutBasis(work);
  if (refusal) return refusal;
  if (Object.keys(sealed).length > 0) work.record({ type: 'DetailsRecorded', data: {}, sealed });
  return undefined;
}
