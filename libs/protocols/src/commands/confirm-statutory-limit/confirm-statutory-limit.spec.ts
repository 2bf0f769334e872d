import type { Authority } from '../../protocol';
import { aProtocol, aStep, given, limitConfirmed, okafor, published } from '../../testing';
import type { ConfirmStatutoryLimit } from './confirm-statutory-limit';

const statute: Authority = { kind: 'statute', cites: 'CGS 17a-101b', source: 'childwelfare.gov', mark: 'verified' };
const v1 = aProtocol([
  aStep({ key: 'report', authority: statute }),
  aStep({ key: 'investigation', authority: { ...statute, mark: 'unverified' } }),
  aStep({ key: 'talk' }),
]);
const confirm = (over: Partial<ConfirmStatutoryLimit['data']> = {}): ConfirmStatutoryLimit => ({
  type: 'ConfirmStatutoryLimit',
  data: { version: 1, stepKey: 'report', confirmedBy: okafor, ...over },
});

describe('confirming a statutory limit', () => {
  it('records which limit of which version, and who stands behind it', () => given(published(v1)).when(confirm()).thenEvents(limitConfirmed()));

  it('again changes nothing', () => given(published(v1), limitConfirmed()).when(confirm()).thenNothing());

  it('is asked for anew in the next version', () =>
    given(published(v1), limitConfirmed(), published({ ...v1, version: 2 })).when(confirm({ version: 2 })).thenEvents(limitConfirmed({ version: 2 })));

  it('is refused in a version that is not published', () => given(published(v1)).when(confirm({ version: 2 })).thenRejected({ code: 'protocol-version-unknown', version: 2 }));

  it('is refused for a step that the version does not have', () =>
    given(published(v1)).when(confirm({ stepKey: 'gone' })).thenRejected({ code: 'protocol-step-unknown', stepKey: 'gone' }));

  it('is refused for an agreement of the team', () => given(published(v1)).when(confirm({ stepKey: 'talk' })).thenRejected({ code: 'limit-not-statutory', stepKey: 'talk' }));

  it('is refused while nobody has read the law that is cited', () =>
    given(published(v1)).when(confirm({ stepKey: 'investigation' })).thenRejected({ code: 'limit-unverified', stepKey: 'investigation' }));
});
