import { aProtocol, aStep, given, published } from '../../testing';
import type { PublishProtocol } from './publish-protocol';

const v1 = aProtocol();
const v2 = aProtocol([aStep({ title: 'Check in at once' })], { version: 2 });
const publish = (protocol: unknown, hash: string): PublishProtocol => ({ type: 'PublishProtocol', data: { protocol, hash } });

describe('publishing a protocol', () => {
  it('records the content and its hash', () => given().when(publish(v1, 'hash-of-v1')).thenEvents(published(v1)));

  it('records the next version after it', () => given(published(v1)).when(publish(v2, 'hash-of-v2')).thenEvents(published(v2)));

  it('again with the same content changes nothing', () => given(published(v1), published(v2)).when(publish(v1, 'hash-of-v1')).thenNothing());

  it('is refused with other content under a version that is published', () =>
    given(published(v1)).when(publish({ ...v1, title: 'River' }, 'another-hash')).thenRejected({ code: 'protocol-version-published-already', version: 1 }));

  it('is refused when a version is left out', () =>
    given(published(v1)).when(publish({ ...v2, version: 3 }, 'hash-of-v3')).thenRejected({ code: 'protocol-version-not-next', version: 3, next: 2 }));

  it('begins with version 1', () => given().when(publish(v2, 'hash-of-v2')).thenRejected({ code: 'protocol-version-not-next', version: 2, next: 1 }));

  it('is refused under another protocol\'s name', () =>
    given(published(v1)).when(publish({ ...v2, id: 'hill-county' }, 'hash-of-v2')).thenRejected({ code: 'protocol-id-differs', id: 'river-county' }));

  it('is refused with every fault of the content, in its author\'s words', () =>
    given()
      .when(publish(aProtocol([aStep({ ladder: 'gone', advance: [2] })]), 'hash-of-v1'))
      .thenRejected({
        code: 'protocol-faulty',
        faults: [
          { path: '/steps/0/ladder', message: 'There is no ladder called "gone"; the ladders are: standard, own-agency.' },
          { path: '/steps/0/advance', message: 'An advance notice goes out inside the window: each fraction must lie between 0 and 1, such as 0.5 and 0.8.' },
        ],
      }));

  it('is refused for what is no protocol', () =>
    given().when(publish('Dear team', 'hash')).thenRejected({
      code: 'protocol-faulty',
      faults: [{ path: '', message: 'The document must be a group of fields, but is "Dear team".' }],
    }));
});
