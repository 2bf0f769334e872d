import {
  asMember, caseClosed, castillo, given, openedWithTeam, protocolApplied, protocolEnded, running, sosa, stepCompleted, stepEnded, stepIdOf,
} from '../../testing';
import type { EndProtocol } from './end-protocol';

const end = (protocolId = 'labor-claims'): EndProtocol => ({ type: 'EndProtocol', data: { protocolId } });
const byLead = asMember(castillo);
const withClaims = [...openedWithTeam, protocolApplied({ protocolId: 'labor-claims', hash: 'hash-of-labor-claims-1' })];

describe('an add-on that ends', () => {
  it("ends its open agreements and nobody else's", () =>
    given(...withClaims, ...running('safety-plan'), ...running('wage-interview')).when(end(), byLead)
      .thenEvents(stepEnded({ stepId: stepIdOf('wage-interview'), reason: 'protocol-changed' }), protocolEnded()));

  it('that has nothing open just ends', () =>
    given(...withClaims, ...running('wage-notice'), stepCompleted({ stepId: stepIdOf('wage-notice') })).when(end(), byLead)
      .thenEvents(protocolEnded()));
});

describe('a protocol does not end', () => {
  it('under an open statutory step', () =>
    given(...withClaims, ...running('wage-interview'), ...running('wage-notice')).when(end(), byLead)
      .thenRejected({ code: 'protocol-has-open-statutory-steps', stepIds: [stepIdOf('wage-notice')] }));

  it('that is the base of the case', () => given(...withClaims).when(end('harbor-response'), byLead).thenRejected({ code: 'protocol-base-missing' }));

  it('that the case does not run', () => {
    given(...openedWithTeam).when(end(), byLead).thenRejected({ code: 'protocol-not-applied', protocolId: 'labor-claims' });
    given(...withClaims, protocolEnded()).when(end(), byLead).thenRejected({ code: 'protocol-not-applied', protocolId: 'labor-claims' });
  });

  it('on a closed case', () => given(...withClaims, caseClosed()).when(end(), byLead).thenRejected({ code: 'case-closed' }));

  it('by somebody who does not run the case', () => given(...withClaims).when(end(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));
});
