import { protocolKey } from '@throughline/cases';
import type { ViewStore } from '@throughline/ports';
import type { Protocol } from '@throughline/protocols';
import { protocolVersionOrders, protocolVersionsView, type ProtocolVersionRow } from '../views/protocols/protocol-versions';
import { protocolsView } from '../views/protocols/protocols';
import { everyDocument } from './every-document';

/** What was published, of one protocol or of all, by id and then by version. Without the steps. */
export const protocolVersions = (views: ViewStore, protocolId?: string): Promise<readonly ProtocolVersionRow[]> =>
  everyDocument<ProtocolVersionRow>(views, protocolVersionsView.shape.name, { order: protocolVersionOrders.version, ...(protocolId === undefined ? {} : { where: [protocolId] }) });

/** A published version whole. */
export const publishedProtocol = (views: ViewStore, protocolId: string, version: number): Promise<Protocol | undefined> =>
  views.get<Protocol>(protocolsView.shape.name, protocolKey(protocolId, version));
