import { protocols as inTheBox } from '@throughline/invented-county';
import type { Protocol, ProtocolStep } from '@throughline/protocols';
import { inventedAddOn } from './invented-add-on';

/** Every version that the simulated taskforce has published, in the order of publication. */
export const published: readonly Protocol[] = [...inTheBox, ...inventedAddOn];

export const protocolAt = (protocolId: string, version: number): Protocol | undefined => published.find((protocol) => protocol.id === protocolId && protocol.version === version);
export const stepAt = (protocolId: string, version: number, key: string): ProtocolStep | undefined => protocolAt(protocolId, version)?.steps.find((step) => step.key === key);

/** A verified statute that the team has not confirmed: missing it writes no register, as missing an unverified one does. */
const neverConfirmed = ['federal-notice', 'ncmec-report'];

/** The limits that the team has confirmed before the first case. */
export const isConfirmed = ({ key, authority }: ProtocolStep): boolean => authority.kind === 'statute' && authority.mark === 'verified' && !neverConfirmed.includes(key);
