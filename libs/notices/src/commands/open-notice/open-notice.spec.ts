import { asMember, given, messageRecorded, noticeHandedOver, noticeOpened, noticeWithdrawn, singh, sosa } from '../../testing';
import type { OpenNotice } from './open-notice';

const open: OpenNotice = { type: 'OpenNotice', data: {} };

describe('opening a notice', () => {
  it('is on record with who opened it', () =>
    given(messageRecorded(), noticeHandedOver()).when(open, { actor: asMember(sosa) }).thenEvents(noticeOpened(sosa)));

  it('again by the same person changes nothing', () => given(noticeOpened(sosa)).when(open, { actor: asMember(sosa) }).thenNothing());

  it('by a second person is on record too', () => given(noticeOpened(sosa)).when(open, { actor: asMember(singh) }).thenEvents(noticeOpened(singh)));

  it('in the inbox needs no message to have gone out', () => given().when(open, { actor: asMember(sosa) }).thenEvents(noticeOpened(sosa)));

  it('is possible after there was nothing to say any more', () =>
    given(noticeWithdrawn()).when(open, { actor: asMember(sosa) }).thenEvents(noticeOpened(sosa)));

  it('is refused to whatever has not signed in: a mail scanner follows links', () =>
    given(messageRecorded()).when(open).thenRejected({ code: 'not-signed-in' }));
});
