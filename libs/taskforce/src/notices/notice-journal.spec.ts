import { harborCase, harborShelter, sosa } from './testing/ids';
import { NoticeJournal } from './notice-journal';
import type { OutgoingNotice } from './outgoing-notice';
import { Office } from './testing/office';

let office: Office;
beforeEach(async () => {
  const opened = await Office.open();
  await opened.end();
  office = await Office.begin(opened.premises, { muted: () => true });
});
afterEach(() => office.end());

/** The shelter is asked for a bed and nobody sends. */
async function unsent(): Promise<OutgoingNotice> {
  const noticeId = await office.needsBed();
  const stepId = (await office.case()).notices[noticeId]?.stepId ?? null;
  return { noticeId, caseId: harborCase, stepId, agencyId: harborShelter, memberId: null, purpose: 'step-assigned', urgency: 'danger' };
}
const journal = () => new NoticeJournal(office.engine, office.cases);

describe('telling a case that nobody was told', () => {
  it('is done once, whoever asks again', async () => {
    const notice = await unsent();
    await journal().record(notice, { type: 'GiveUp', data: { why: 'nobody' } });
    await journal().recordUndeliverable(notice);
    await journal().recordUndeliverable(notice);
    expect(await office.caseSays('NoticeUndeliverable')).toMatchObject([{ noticeId: notice.noticeId }]);
    expect(await office.course(notice.noticeId)).toEqual(['NoticeGivenUp: nobody']);
  });

  it('says what it follows from', async () => {
    const notice = await unsent();
    await journal().record(notice, { type: 'GiveUp', data: { why: 'nobody' } });
    await journal().recordUndeliverable(notice);
    const told = (await office.engine.history(office.cases, harborCase)).find(({ event }) => event.type === 'NoticeUndeliverable');
    expect(told?.metadata).toMatchObject({
      actor: { kind: 'engine', name: 'when-notice-given-up-then-record-it-undeliverable' }, causationId: `notice-${notice.noticeId}@0`,
    });
  });

  it('is in vain when its step has ended meanwhile: it is withdrawn, so that nobody asks again', async () => {
    const notice = await unsent();
    await journal().record(notice, { type: 'GiveUp', data: { why: 'nobody' } });
    await office.doesAs(sosa, { type: 'DeclineStep', data: { stepId: notice.stepId!, how: 'orally' } });
    await journal().recordUndeliverable(notice);
    expect(await office.caseSays('NoticeUndeliverable')).toEqual([]);
    expect(await office.course(notice.noticeId)).toEqual(['NoticeGivenUp: nobody', 'NoticeWithdrawn: step-ended']);
  });

  it('is not done for a notice that was not given up', async () => {
    const notice = await unsent();
    await journal().recordUndeliverable(notice);
    expect(await office.caseSays('NoticeUndeliverable')).toEqual([]);
  });
});
