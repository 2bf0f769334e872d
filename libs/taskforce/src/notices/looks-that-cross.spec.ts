import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import type { NoticeId } from '@throughline/kernel';
import { noticeAggregate } from '../aggregates/notice-aggregate';
import { abara, addresses, harborShelter, singh, sosa } from './testing/ids';
import { MailOnHold } from './testing/mail-on-hold';
import { Office } from './testing/office';
import { viewsBehind, type ViewsBehind } from './testing/views-behind';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const harbor = addresses[sosa];

/** Whatever can go on without a mail being answered or a moment being reached has gone on. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

let office: Office;
afterEach(() => office.end());

describe('views that are behind', () => {
  let views: ViewsBehind;
  beforeEach(async () => {
    const opened = await Office.open();
    await opened.end();
    views = viewsBehind(memoryViewStore());
    office = await Office.begin(opened.premises, { viewStore: views });
  });

  it('have nothing sent twice: the stream of the notice itself is asked', async () => {
    office.premises.mail.answer(() => 'deferred');
    await office.needsBed();
    await views.stop();
    office.premises.mail.answer(() => undefined);
    await office.passes(15 * second);
    expect(office.mails).toHaveLength(1);
    await office.passes(10 * minute);
    expect(office.mails).toHaveLength(1);
  });

  it('have nothing tried sooner or later than it is to be', async () => {
    let asked = 0;
    office.premises.mail.answer(() => {
      asked += 1;
      return 'deferred';
    });
    await office.needsBed();
    await views.stop();
    await office.passes(20 * second);
    office.sender.wake();
    await office.passes(24 * second);
    expect(asked).toBe(2);
    await office.passes(second);
    expect(asked).toBe(3);
  });

  it('let no notice wait that comes while the sender looks', async () => {
    views.hold();
    office.sender.wake();
    const viewed = office.viewed();
    const asking = office.needsBed();
    await viewed;
    views.release();
    const bed = await asking;
    expect(office.told).toEqual([{ to: harbor, notices: [bed] }]);
  });
});

describe('a mail server that takes its time', () => {
  let mail: MailOnHold;

  /** It is Tuesday, nine o'clock: since half past eight there is something for Abara, who is told first. One mail at a time, unless told. */
  async function tuesday(messagesAtOnce = 1): Promise<Awaited<ReturnType<MailOnHold['next']>>> {
    const opened = await Office.open();
    await opened.end();
    await Office.meanwhile(opened.premises, async (muted) => {
      await muted.does({ type: 'RecordNeed', data: { need: 'benefits' } });
      await muted.passes(24 * hour);
    });
    mail = new MailOnHold();
    office = await Office.beginning(opened.premises, { mail, messagesAtOnce });
    return mail.next();
  }

  /** The shelter is asked for a bed, and the mail waits for its turn. */
  async function bedInTurn(): Promise<{ readonly asking: Promise<NoticeId>; readonly bed: NoticeId }> {
    const viewed = office.viewed();
    const asking = office.needsBed();
    await viewed;
    await turn();
    const notice = Object.values((await office.case()).notices).find(({ agencyId }) => agencyId === harborShelter);
    return { asking, bed: notice!.noticeId };
  }

  it('gets so many mails at once and no more, the most urgent first', async () => {
    const opened = await Office.open();
    await opened.end();
    await Office.meanwhile(opened.premises, async (muted) => {
      await muted.does({ type: 'RecordNeed', data: { need: 'benefits' } });
      await muted.passes(24 * hour);
      await muted.needsBed();
    });
    mail = new MailOnHold();
    office = await Office.beginning(opened.premises, { mail, messagesAtOnce: 1 });
    const first = await mail.next();
    await turn();
    expect(mail.asked.map(({ to }) => to)).toEqual([harbor]);
    first.accept();
    (await mail.next()).accept();
    await office.settled();
    expect(mail.asked.map(({ to }) => to)).toEqual([harbor, addresses[abara]]);
  });

  it('is not asked again while it thinks', async () => {
    const held = await tuesday(2);
    office.sender.wake();
    await turn();
    held.accept();
    await office.settled();
    expect(mail.asked).toHaveLength(1);
  });

  it('is waited for at the end, and what it accepts is on record; what has not begun is left for the next process', async () => {
    const held = await tuesday();
    const { asking, bed } = await bedInTurn();
    const ending = office.end();
    held.accept();
    await ending;
    await asking;
    expect(mail.asked.map(({ to }) => to)).toEqual([addresses[abara]]);
    expect(await office.course(bed)).toEqual([]);
    office = await Office.begin(office.premises);
    expect(office.told).toContainEqual({ to: harbor, notices: [bed] });
    expect(office.mails.map(({ messageId }) => messageId)).not.toContain(held.mail.messageId);
  });

  it('leaves time for a shift to change: what waits for its turn goes to whoever is on duty when it comes', async () => {
    const held = await tuesday();
    const { asking, bed } = await bedInTurn();
    const changing = office.agencyDoes(harborShelter, { type: 'NameAfterHoursContact', data: { memberId: singh } });
    await turn();
    held.accept();
    const next = await mail.next();
    next.accept();
    await Promise.all([asking, changing]);
    expect(next.mail.to).toBe(addresses[singh]);
    expect((await office.engine.state(noticeAggregate, bed)).message).toMatchObject({ memberId: singh });
  });

  it('leaves time to acknowledge: then nothing is sent, and the minute has not begun', async () => {
    const held = await tuesday();
    const { asking, bed } = await bedInTurn();
    const acknowledging = office.doesAs(sosa, { type: 'AcknowledgeNotice', data: { noticeId: bed, putOff: null } });
    await turn();
    held.accept();
    await Promise.all([asking, acknowledging]);
    expect(mail.asked).toHaveLength(1);

    const askingAgain = office.needsBed();
    const next = await mail.next();
    next.accept();
    await askingAgain;
    expect(next.mail.to).toBe(harbor);
  });
});
