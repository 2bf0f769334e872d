import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import type { NoticeId } from '@throughline/kernel';
import type { Append } from '@throughline/ports';
import { addresses, silva, sosa } from './testing/ids';
import { MailOnHold } from './testing/mail-on-hold';
import { Office } from './testing/office';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const harbor = addresses[sosa];

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.end());

const ids = () => new Set(office.mails.map(({ messageId }) => messageId));
const writing = (type: string) => ({ events }: Append) => (events.some((event) => event.type === type) ? 'unavailable' as const : undefined);

/** The receiver answers so from now on; what it was asked is kept. */
function receiverAnswers(how: 'deferred' | 'refused' | undefined): string[] {
  const asked: string[] = [];
  office.premises.mail.answer(({ messageId }) => {
    asked.push(messageId);
    return how;
  });
  return asked;
}

describe('a message that is deferred', () => {
  it('is tried again, in danger after 15 s, always under the same id, until it is handed over', async () => {
    const asked = receiverAnswers('deferred');
    const bed = await office.needsBed();
    await office.passes(14 * second);
    expect(asked).toHaveLength(1);
    await office.passes(second);
    expect(asked).toHaveLength(2);
    receiverAnswers(undefined);
    await office.passes(30 * second);
    expect([...new Set([...asked, ...ids()])]).toHaveLength(1);
    expect(await office.course(bed)).toEqual([
      'MessageRecorded',
      'NoticeAttemptFailed: deferred, 2026-03-02T14:01:15.000Z',
      'NoticeAttemptFailed: deferred, 2026-03-02T14:01:45.000Z',
      'NoticeHandedOver',
    ]);
    await office.passes(hour);
    expect(office.mails).toHaveLength(1);
  });

  it('five times is given up: the case hears that nobody was told', async () => {
    const asked = receiverAnswers('deferred');
    const bed = await office.needsBed();
    await office.passes(3 * minute + 44 * second);
    expect([asked.length, await office.caseSays('NoticeUndeliverable')]).toEqual([4, []]);
    await office.passes(second);
    expect(asked).toHaveLength(5);
    expect((await office.course(bed)).slice(-2)).toEqual(['NoticeAttemptFailed: deferred, no more', 'NoticeGivenUp: tries-spent']);
    expect(await office.caseSays('NoticeUndeliverable')).toMatchObject([{ noticeId: bed }]);
    await office.passes(hour);
    expect(asked).toHaveLength(5);
  });

  it('waits out its pauses over a restart', async () => {
    const asked = receiverAnswers('deferred');
    await office.needsBed();
    await office.end();
    office = await Office.begin(office.premises);
    await office.passes(14 * second);
    expect(asked).toHaveLength(1);
    await office.passes(second);
    expect(asked).toHaveLength(2);
    expect(new Set(asked).size).toBe(1);
  });

  it('goes to whoever is on duty by the next try, under an id of their own', async () => {
    const asked = receiverAnswers('deferred');
    const bed = await office.needsBed();
    await office.onCallIs(silva);
    receiverAnswers(undefined);
    await office.passes(15 * second);
    expect(office.told).toEqual([{ to: addresses[silva], notices: [bed] }]);
    expect(asked).not.toContain(office.mails[0]?.messageId);
  });

  it('keeps nobody from being told of what comes after it', async () => {
    receiverAnswers('deferred');
    await office.needsBed();
    await office.passes(minute);
    receiverAnswers(undefined);
    const next = await office.needsBed();
    expect(office.told).toEqual([{ to: harbor, notices: [next] }]);
  });

  it('is tried again whole; once a part of it is over, the rest goes under another id, since a receiver drops what it knows', async () => {
    await office.needsBed();
    const asked = receiverAnswers('deferred');
    const [one, other] = [await office.needsBed(), await office.needsBed()];
    await office.passes(minute + 15 * second);
    expect([asked.length, new Set(asked).size]).toEqual([2, 1]);

    await acknowledged(one);
    receiverAnswers(undefined);
    await office.passes(30 * second);
    expect(office.told.at(-1)).toEqual({ to: harbor, notices: [other] });
    expect(asked).not.toContain(office.mails.at(-1)?.messageId);
    expect((await office.course(other)).at(-1)).toBe('NoticeHandedOver');
  });
});

describe('a message that is refused', () => {
  it('is given up at once, and the case hears of it', async () => {
    receiverAnswers('refused');
    const bed = await office.needsBed();
    expect(await office.course(bed)).toEqual(['MessageRecorded', 'NoticeAttemptFailed: refused, no more', 'NoticeGivenUp: refused']);
    expect(await office.caseSays('NoticeUndeliverable')).toMatchObject([{ noticeId: bed }]);
  });

  it('lets the ladder climb at once when it was the notice of its latest rung', async () => {
    await office.needsBed();
    await office.passes(4 * hour);
    receiverAnswers('refused');
    await office.bedRings();
    expect(await office.caseSays('NoticeUndeliverable')).toMatchObject([{ next: { at: office.now, what: 'rung' } }]);
  });
});

describe('a process that dies', () => {
  async function diesAt(append: string): Promise<NoticeId> {
    office.premises.failing = writing(append);
    const bed = await office.needsBed();
    await office.end();
    office.premises.failing = () => undefined;
    return bed;
  }

  it('before the message is on record has sent nothing; the next process sends it', async () => {
    const bed = await diesAt('MessageRecorded');
    expect(office.mails).toEqual([]);
    office = await Office.begin(office.premises);
    expect(office.told).toEqual([{ to: harbor, notices: [bed] }]);
  });

  it('after the mail was accepted and before that is on record lets it be sent again, under the same id', async () => {
    const bed = await diesAt('NoticeHandedOver');
    const [sent] = office.mails;
    office = await Office.begin(office.premises);
    expect(office.mails.map(({ messageId }) => messageId)).toEqual([sent?.messageId]);
    expect(await office.course(bed)).toEqual(['MessageRecorded', 'NoticeHandedOver']);
  });

  it('the same over views that are built anew', async () => {
    await diesAt('NoticeHandedOver');
    const [sent] = office.mails;
    office = await Office.begin(office.premises, { viewStore: memoryViewStore() });
    expect(office.mails).toMatchObject([{ messageId: sent?.messageId }]);
  });

  it('after giving up and before the case has heard of it leaves that to the next process, which tells it once', async () => {
    receiverAnswers('refused');
    const bed = await diesAt('NoticeUndeliverable');
    expect(await office.caseSays('NoticeUndeliverable')).toEqual([]);
    office = await Office.begin(office.premises);
    await office.passes(hour);
    expect(await office.caseSays('NoticeUndeliverable')).toMatchObject([{ noticeId: bed }]);
    expect((await office.course(bed)).at(-1)).toBe('NoticeGivenUp: refused');
  });

  it('while several notices of a message are written down has not lost any', async () => {
    await office.needsBed();
    const beds = [await office.needsBed(), await office.needsBed()];
    let written = 0;
    office.premises.failing = ({ events }) => (events.some(({ type }) => type === 'NoticeHandedOver') && (written += 1) > 1 ? 'unavailable' : undefined);
    await office.passes(minute);
    await office.end();
    office.premises.failing = () => undefined;
    office = await Office.begin(office.premises);
    for (const bed of beds) expect((await office.course(bed)).at(-1)).toBe('NoticeHandedOver');
  });
});

describe('a transport that fails in a way that says nothing about the mail', () => {
  it('is told of, and the mail goes out under the same id half a minute later', async () => {
    const mail = new MailOnHold();
    await office.end();
    office = await Office.beginning(office.premises, { mail });
    const asking = office.needsBed();
    (await mail.next()).fail(new Error('The library broke.'));
    const bed = await asking;
    expect([office.faults.map(({ message }) => message), await office.course(bed)]).toEqual([['The library broke.'], ['MessageRecorded']]);

    const passing = office.passes(30 * second);
    (await mail.next()).accept();
    await passing;
    expect(new Set(mail.asked.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await office.course(bed)).toEqual(['MessageRecorded', 'NoticeHandedOver']);
  });
});

/** Sosa has seen it. */
async function acknowledged(noticeId: NoticeId): Promise<void> {
  await office.doesAs(sosa, { type: 'AcknowledgeNotice', data: { noticeId, putOff: null } });
}
