import type { Fault } from './fault';

/** Every reason a protocol's history can say no. Codes are published: reword the text freely, never rename or reuse a code. */
export type PublicationRejection =
  | { readonly code: 'protocol-faulty'; readonly faults: readonly Fault[] }
  | { readonly code: 'protocol-id-differs'; readonly id: string }
  | { readonly code: 'protocol-version-published-already'; readonly version: number }
  | { readonly code: 'protocol-version-not-next'; readonly version: number; readonly next: number }
  | { readonly code: 'protocol-version-unknown'; readonly version: number }
  | { readonly code: 'protocol-step-unknown'; readonly stepKey: string }
  | { readonly code: 'limit-not-statutory'; readonly stepKey: string }
  | { readonly code: 'limit-unverified'; readonly stepKey: string };
