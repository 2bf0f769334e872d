import { accept, reject, type Decision } from '@throughline/kernel';
import { checkProtocol } from '../../check-protocol/check-protocol';
import { hasProtocolFormat } from '../../check-protocol/find-format-faults';
import type { PublicationEvent } from '../../events';
import type { Publication } from '../../publication/publication';
import type { PublicationRejection } from '../../rejections';

export type PublishProtocol = {
  readonly type: 'PublishProtocol';
  /** A protocol file's content as it came, and the hash that the shell took over its `canonicalText`. */
  readonly data: { readonly protocol: unknown; readonly hash: string };
};

/** A version is published once. The same content again changes nothing; other content under its number is refused, as is a gap. */
export function publishProtocol({ data: { protocol, hash } }: PublishProtocol, state: Publication): Decision<PublicationEvent, PublicationRejection> {
  const faults = checkProtocol(protocol);
  if (faults.length > 0 || !hasProtocolFormat(protocol)) return reject({ code: 'protocol-faulty', faults });

  const { id, version } = protocol;
  if (state.id !== null && state.id !== id) return reject({ code: 'protocol-id-differs', id: state.id });

  const published = state.versions[version];
  if (published?.hash === hash) return accept();
  if (published) return reject({ code: 'protocol-version-published-already', version });

  const next = state.latest + 1;
  if (version !== next) return reject({ code: 'protocol-version-not-next', version, next });

  return accept({ type: 'ProtocolPublished', data: { protocol, hash } });
}
