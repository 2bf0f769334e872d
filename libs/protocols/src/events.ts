import type { MemberId } from '@throughline/kernel';
import type { Protocol } from './protocol';

/** The whole vocabulary of a protocol's history, the stream `protocol-<id>`. Nobody's personal data is ever in it. */
export type PublicationEvent =
  /** The content itself, with the hash of its `canonicalText`: a case names id, version and hash. */
  | { readonly type: 'ProtocolPublished'; readonly data: { readonly protocol: Protocol; readonly hash: string } }
  /** The team has checked a verified statutory limit against the law: from now on a miss of it is written into the register. */
  | { readonly type: 'StatutoryLimitConfirmed'; readonly data: { readonly version: number; readonly stepKey: string; readonly confirmedBy: MemberId } };

export type DataOf<Type extends PublicationEvent['type']> = Extract<PublicationEvent, { type: Type }>['data'];
