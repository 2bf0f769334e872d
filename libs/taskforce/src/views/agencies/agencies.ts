import { agencyDecider, upcast, type Agency, type RegisteredAgency } from '@throughline/agencies';
import type { View } from '@throughline/engine';
import { idIn, sealedBy, type SealedAt } from '../case-event';

/** The directory: an agency as its history leads to it, with its sealed name and addresses still sealed. */
export type AgencyRow = { readonly agency: RegisteredAgency; readonly sealed: readonly SealedAt[] };

export const agenciesView: View<AgencyRow> = {
  shape: { name: 'agencies', version: 1, fields: ['kind', 'region', 'status'], orders: [['region', 'kind'], ['status']] },
  keysOf: ({ stream }) => {
    const agencyId = idIn(stream, 'agency');
    return agencyId === undefined ? [] : [agencyId];
  },
  evolve: (row, seen) => {
    const before: Agency = row ? row.agency : agencyDecider.initialState();
    const agency = agencyDecider.evolve(agencyDecider.copy(before), upcast(seen.type, 1, seen.data));
    return agency.status === 'unregistered' ? undefined : { agency, sealed: sealedBy(seen, row?.sealed) };
  },
  index: ({ agency: { kind, region, status } }) => ({ kind, region, status }),
};
