import { agencyDecider, type Agency, type RegisteredAgency } from '@throughline/agencies';
import type { View } from '@throughline/engine';
import { withSealed, type SealedValues } from '../sealed-values';
import { agencyIdOf, isAgencyEvent } from '../streams';

/** An agency of the directory, as its history leads to it. Its name and how to reach it stay sealed; who is on call is worked out when it is asked. */
export type AgencyRow = { readonly agency: RegisteredAgency; readonly sealed: SealedValues };

/** Where an agency is found: by region and kind, and by status. */
export const agencyOrders = { region: 0, kind: 1, status: 2 } as const;

export const agenciesView: View<AgencyRow> = {
  shape: { name: 'agencies', version: 1, fields: ['kind', 'region', 'status'], orders: [['region', 'kind'], ['kind', 'region'], ['status']] },
  keysOf: (seen) => (isAgencyEvent(seen) ? [agencyIdOf(seen)] : []),
  evolve: (row, seen) => {
    if (!isAgencyEvent(seen)) return row;
    const before: Agency = row ? agencyDecider.copy(row.agency) : agencyDecider.initialState();
    const agency = agencyDecider.evolve(before, seen);
    return agency.status === 'unregistered' ? undefined : { agency, sealed: withSealed(row?.sealed ?? {}, seen) };
  },
  index: ({ agency: { kind, region, status } }) => ({ kind, region, status }),
};
