import { accept, reject, type Decision } from '@throughline/kernel';
import type { Agency } from '../../agency';
import type { AgencyEvent, EventOf, Place } from '../../events';
import type { AgencyRejection } from '../../rejections';

export type ChangeAgencyProfile = {
  readonly type: 'ChangeAgencyProfile';
  readonly data: Place;
  /** The new name, ways to reach it and address, where they change. */
  readonly sealed?: EventOf<'AgencyProfileChanged'>['sealed'];
};

/** Anything sealed is recorded as it comes: whether it says something new cannot be told from here. */
export function changeAgencyProfile({ data, sealed }: ChangeAgencyProfile, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  const { region, town } = data;
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });
  if (agency.region === region && agency.town === town && sealed === undefined) return accept();

  return accept({ type: 'AgencyProfileChanged', data: { region, town }, ...(sealed && { sealed }) });
}
