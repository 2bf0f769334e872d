import { compileProtocol, type Protocol } from '@throughline/protocols';
import { protocolKey, type CaseContext, type GatheredProtocol } from '../context';
import { agencies, abara, asMember } from './agencies';
import { harborResponse, harborResponse2, hillResponse, laborClaims } from './harbor-response';
import { at, exactly } from './moments';

const gathered = (protocol: Protocol, ...confirmedLimits: readonly string[]): GatheredProtocol => ({
  compiled: compileProtocol(protocol), hash: `hash-of-${protocol.id}-${protocol.version}`, confirmedLimits,
});

/**
 * Every statutory limit is confirmed but the medical exam's, which the team has not come to yet. So is one whose text nobody has verified, and one that
 * is no statute: neither counts for anything.
 */
const confirmed = ['first-report', 'written-report', 'missing-report', 'threat-check', 'safety-plan'];

/** All that there is in the stories: 16:05 unless told, said exactly then, by Abara of the agency that opened the case. */
export const context: CaseContext = {
  now: at('16:05'),
  occurred: exactly(at('16:05')),
  ...asMember(abara),
  idOf: (ordinal) => `id-${ordinal}`,
  agencies,
  protocols: {
    [protocolKey('harbor-response', 1)]: gathered(harborResponse, ...confirmed),
    [protocolKey('harbor-response', 2)]: gathered(harborResponse2, ...confirmed),
    [protocolKey('hill-response', 1)]: gathered(hillResponse),
    [protocolKey('labor-claims', 1)]: gathered(laborClaims, 'wage-notice'),
  },
  clockTrusted: true,
  muted: false,
};

/** The context of a moment: what happens then is said exactly then, unless told. */
export const contextAt = (over: Partial<CaseContext>): CaseContext => ({ ...context, ...(over.now ? { occurred: exactly(over.now) } : {}), ...over });
