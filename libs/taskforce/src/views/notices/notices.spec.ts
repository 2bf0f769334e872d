import type { CaseEvent } from '@throughline/cases';
import type { NoticeEvent } from '@throughline/notices';
import {
  at, caseNoticeIssued, findBedNotice, harborShelter, noticeAcknowledged, noticeIdOf, noticeIssued, noticeUndeliverable, singh, sosa, stepCompleted, stepDeclined,
  stepEnded, stepIdOf, stepNotNeeded, stepReopened,
} from '@throughline/testing/cases';
import { harbor, streamOf } from '../../testing/cases-told';
import { ToldHistory } from '../../testing/told-history';
import type { NoticeRow } from './notice-row';

const messageId = 'message-1' as Extract<NoticeEvent, { type: 'MessageRecorded' }>['data']['messageId'];
const messageRecorded: NoticeEvent = { type: 'MessageRecorded', data: { messageId, channel: 'email', memberId: sosa } };
const attemptFailed: NoticeEvent = { type: 'NoticeAttemptFailed', data: { messageId, attempt: 1, why: 'deferred', nextTryAt: at('17:06') } };
const handedOver: NoticeEvent = { type: 'NoticeHandedOver', data: { messageId } };
const openedBySosa: NoticeEvent = { type: 'NoticeOpened', data: { memberId: sosa } };
const openedBySingh: NoticeEvent = { type: 'NoticeOpened', data: { memberId: singh } };
const givenUp: NoticeEvent = { type: 'NoticeGivenUp', data: { why: 'tries-spent' } };
const withdrawn: NoticeEvent = { type: 'NoticeWithdrawn', data: { why: 'no-basis' } };

const isCaseEvent = (event: CaseEvent | NoticeEvent): event is CaseEvent => !['MessageRecorded', 'NoticeAttemptFailed', 'NoticeHandedOver', 'NoticeOpened', 'NoticeGivenUp', 'NoticeWithdrawn'].includes(event.type);

/** What became of the escalation notice, issued at five: each event a minute after the one before, in the case's history or in its own. */
async function afterIssue(...events: readonly (CaseEvent | NoticeEvent)[]): Promise<NoticeRow | undefined> {
  const history = await new ToldHistory().tell(streamOf(harbor), at('17:00'), noticeIssued());
  for (const [i, event] of events.entries()) {
    await history.tell(isCaseEvent(event) ? streamOf(harbor) : `notice-${findBedNotice}`, at(`17:0${i + 1}`), event);
  }
  return (await history.views()).get<NoticeRow>('notices', findBedNotice);
}

describe('the row of a notice', () => {
  it('says whom it tells of what, how urgent it is and when it may go out', async () => {
    expect(await afterIssue()).toEqual({
      noticeId: findBedNotice, caseId: harbor, stepId: stepIdOf('find-bed'), purpose: 'escalation', agencyId: harborShelter, memberId: sosa, urgency: 'danger',
      issuedAt: at('17:00'), goesOutAt: at('17:00'), outward: true, run: 1, rung: 0,
      status: 'issued', handedOverAt: null, openedBy: [], openedAt: null, acknowledged: null, sendAt: at('17:00'),
    });
  });

  it('waits for no sender when it stays in the inbox', async () => {
    const views = await (await new ToldHistory().tell(streamOf(harbor), at('17:00'), noticeIssued({ outward: false }))).views();
    expect(await views.get('notices', findBedNotice)).toMatchObject({ outward: false, sendAt: null });
  });

  it.each<[string, readonly (CaseEvent | NoticeEvent)[], Partial<NoticeRow>]>([
    ['a message was put together', [messageRecorded], { status: 'issued', sendAt: at('17:00') }],
    ['a try failed', [messageRecorded, attemptFailed], { status: 'issued', sendAt: at('17:06') }],
    ['it was handed over', [messageRecorded, handedOver], { status: 'handed-over', handedOverAt: at('17:02'), sendAt: null }],
    ['it was opened by several', [handedOver, openedBySosa, openedBySingh, openedBySosa], { status: 'opened', openedAt: at('17:02'), openedBy: [sosa, singh] }],
    ['it was opened before it went out', [openedBySosa], { status: 'opened', sendAt: at('17:00') }],
    ['it was handed over after it was opened', [openedBySosa, handedOver], { status: 'opened', handedOverAt: at('17:02'), sendAt: null }],
    ['it was acknowledged', [handedOver, noticeAcknowledged()], { status: 'acknowledged', acknowledged: { by: sosa, at: at('17:02') }, sendAt: null }],
    ['it was opened once more after that', [noticeAcknowledged(), openedBySingh], { status: 'acknowledged', openedBy: [singh] }],
    ['it was given up and its case is not told', [givenUp], { status: 'undeliverable', sendAt: at('17:01') }],
    ['it was given up and its case was told', [givenUp, noticeUndeliverable()], { status: 'undeliverable', sendAt: null }],
    ['it was read though undeliverable', [givenUp, noticeUndeliverable(), openedBySosa], { status: 'opened' }],
    ['it was withdrawn on its way', [withdrawn], { status: 'withdrawn', sendAt: null }],
  ])('says so when %s', async (_, events, expected) => expect(await afterIssue(...events)).toMatchObject(expected));

  it.each([['completed', stepCompleted()], ['not needed', stepNotNeeded()], ['declined', stepDeclined()], ['ended', stepEnded()]])('is withdrawn when its step is %s', async (_, ending) => {
    expect(await afterIssue(ending)).toMatchObject({ status: 'withdrawn', sendAt: null });
    expect(await afterIssue(openedBySosa, ending)).toMatchObject({ status: 'withdrawn', openedBy: [sosa] });
    expect(await afterIssue(noticeAcknowledged(), ending)).toMatchObject({ status: 'acknowledged' });
  });

  it('is withdrawn with every other notice of its step, and with no other', async () => {
    const [second, other, ofCase] = [noticeIdOf('second'), noticeIdOf('other'), noticeIdOf('case')];
    const history = await new ToldHistory().tell(
      streamOf(harbor), at('17:00'), noticeIssued(), noticeIssued({ noticeId: second }), noticeIssued({ noticeId: other, stepId: stepIdOf('safety-plan') }),
      caseNoticeIssued({ noticeId: ofCase }), stepCompleted(),
    );
    const notices = await (await history.views()).getMany<NoticeRow>('notices', [findBedNotice, second, other, ofCase]);
    expect([...notices.values()].map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn', 'issued', 'issued']);
  });

  it('stays withdrawn when its step is reopened, and a new one is a new one', async () => {
    const later = noticeIdOf('later');
    const history = await new ToldHistory().tell(streamOf(harbor), at('17:00'), noticeIssued(), stepCompleted(), stepReopened(), noticeIssued({ noticeId: later }));
    const before = await (await history.views()).getMany<NoticeRow>('notices', [findBedNotice, later]);
    expect([...before.values()].map(({ status }) => status)).toEqual(['withdrawn', 'issued']);
    await history.tell(streamOf(harbor), at('18:00'), stepCompleted());
    expect(await (await history.views()).get('notices', later)).toMatchObject({ status: 'withdrawn' });
  });
});
