import type { View } from '@throughline/engine';
import type { Instant } from '@throughline/kernel';
import type { Protocol, PublicationEvent } from '@throughline/protocols';
import { idIn } from '../case-event';

/** One published version. */
export type ProtocolVersionRow = { readonly protocol: Protocol; readonly hash: string; readonly publishedAt: Instant; readonly confirmedLimits: readonly string[] };

const keyOf = (protocolId: string, version: number): string => `${protocolId}@${version}`;

export const protocolsView: View<ProtocolVersionRow> = {
  shape: { name: 'protocols', version: 1, fields: ['protocolId', 'version'], orders: [['protocolId', 'version']] },
  keysOf: ({ stream, type, data }) => {
    const protocolId = idIn(stream, 'protocol');
    if (protocolId === undefined) return [];
    const event = { type, data } as PublicationEvent;
    return [keyOf(protocolId, event.type === 'ProtocolPublished' ? event.data.protocol.version : event.data.version)];
  },
  evolve: (row, { type, data, metadata }) => {
    const event = { type, data } as PublicationEvent;
    if (event.type === 'ProtocolPublished') return { ...event.data, publishedAt: metadata.recordedAt, confirmedLimits: [] };
    return row && { ...row, confirmedLimits: [...row.confirmedLimits, event.data.stepKey] };
  },
  index: ({ protocol: { id, version } }) => ({ protocolId: id, version }),
};
