import { protocolKey, type ProtocolKey } from '@throughline/cases';
import type { Seen } from '@throughline/engine';
import { isPublicationEvent, protocolIdOf } from '../streams';

/** The version that an event of a protocol's stream is about: `<id>@<version>`. */
export function publishedKeyOf(seen: Seen): ProtocolKey | undefined {
  if (!isPublicationEvent(seen)) return undefined;
  return protocolKey(protocolIdOf(seen), seen.type === 'ProtocolPublished' ? seen.data.protocol.version : seen.data.version);
}
