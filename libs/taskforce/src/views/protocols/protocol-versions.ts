import type { View } from '@throughline/engine';
import type { Instant, MemberId } from '@throughline/kernel';
import type { Protocol } from '@throughline/protocols';
import { isPublicationEvent } from '../streams';
import { publishedKeyOf } from './published-keys';

/** A published version as lists show it, without its steps. */
export type ProtocolVersionRow = Pick<Protocol, 'version' | 'title' | 'kind' | 'advice' | 'suggestedWhen'> & {
  readonly protocolId: string;
  readonly hash: string;
  readonly publishedAt: Instant;
  readonly steps: number;
  /** The statutory limits that the team has confirmed, by the keys of their steps. */
  readonly confirmedLimits: readonly { readonly stepKey: string; readonly confirmedBy: MemberId; readonly at: Instant }[];
};

/** Where a version is found: by the protocol's id and then its number. */
export const protocolVersionOrders = { version: 0 } as const;

export const protocolVersionsView: View<ProtocolVersionRow> = {
  shape: { name: 'protocol-versions', version: 1, fields: ['protocolId', 'version'], orders: [['protocolId', 'version']] },
  keysOf: (seen) => [publishedKeyOf(seen)].filter((key) => key !== undefined),
  evolve: (row, seen) => {
    if (!isPublicationEvent(seen)) return row;
    const at = seen.metadata.recordedAt;
    if (seen.type === 'ProtocolPublished') {
      const { protocol: { id, version, title, kind, advice, suggestedWhen, steps }, hash } = seen.data;
      return { protocolId: id, version, title, kind, advice, suggestedWhen, hash, publishedAt: at, steps: steps.length, confirmedLimits: [] };
    }
    const { stepKey, confirmedBy } = seen.data;
    return row && { ...row, confirmedLimits: [...row.confirmedLimits, { stepKey, confirmedBy, at }] };
  },
  index: ({ protocolId, version }) => ({ protocolId, version }),
};
