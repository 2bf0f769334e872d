import type { View } from '@throughline/engine';
import type { Protocol } from '@throughline/protocols';
import { isPublicationEvent } from '../streams';
import { publishedKeyOf } from './published-keys';

/** Every published version whole, by `<id>@<version>`. Lists are made of `protocol-versions`. */
export const protocolsView: View<Protocol> = {
  shape: { name: 'protocols', version: 1, fields: [], orders: [] },
  keysOf: (seen) => [seen.type === 'ProtocolPublished' ? publishedKeyOf(seen) : undefined].filter((key) => key !== undefined),
  evolve: (protocol, seen) => (isPublicationEvent(seen) && seen.type === 'ProtocolPublished' ? seen.data.protocol : protocol),
  index: () => ({}),
};
