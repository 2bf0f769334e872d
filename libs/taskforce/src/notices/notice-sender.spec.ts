import type { Mail } from '@throughline/ports';
import { NoticeSender } from './notice-sender';
import { addresses, silva, sosa } from './testing/ids';
import { Office } from './testing/office';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const harbor = addresses[sosa];

let office: Office;
afterEach(() => office.end());

describe('a notice that is issued', () => {
  it('goes out at once to who is on call, and is handed over', async () => {
    office = await Office.open();
    const bed = await office.needsBed();
    expect(office.told).toEqual([{ to: harbor, notices: [bed] }]);
    expect(await office.course(bed)).toEqual(['MessageRecorded', 'NoticeHandedOver']);
    expect(office.faults).toEqual([]);
  });

  it('says by when on the clocks of the agency, and nothing of what it is about', async () => {
    office = await Office.open();
    const bed = await office.needsBed();
    const [mail] = office.mails as readonly [Mail];
    expect(mail.subject).toBe('An item needs you by Monday, March 2, 2026, 1:01 PM EST');
    expect(mail.text).toContain(`https://throughline.example.org/notices/${bed}`);
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/bed|shelter|harbor|case|traffick/i);
  });

  it('goes under an id that ends with our host and is made of the person and the notice', async () => {
    office = await Office.open();
    const bed = await office.needsBed();
    const [{ messageId }] = office.mails as readonly [Mail];
    expect(messageId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}@throughline\.example\.org$/);
    expect(messageId).not.toContain(bed);
  });

  it('in waking hours only waits for the morning', async () => {
    office = await Office.open();
    await office.passes(13 * hour);
    const phone = await office.needsPhone();
    await office.passes(8 * hour + 58 * minute);
    expect([office.now, office.mails]).toEqual(['2026-03-03T11:59:00.000Z', []]);
    await office.passes(minute);
    expect(office.told).toEqual([{ to: harbor, notices: [phone] }]);
  });

  it('stays in the inbox when it is an advance notice', async () => {
    office = await Office.open();
    await office.needsBed();
    await office.passes(2 * hour);
    await office.bedRings();
    await office.passes(minute);
    expect((await office.caseSays('NoticeIssued')).at(-1)).toMatchObject({ purpose: 'advance', outward: false });
    expect(office.mails).toHaveLength(1);
  });

  it('says "we have not heard from you" when the deadline passed', async () => {
    office = await Office.open();
    await office.needsBed();
    await office.passes(4 * hour);
    await office.bedRings();
    expect(office.mails[1]?.text).toMatch(/^An item needs you\. It was due Monday, March 2, 2026, 1:01 PM EST\. We have not heard from you\.\n/);
  });
});

describe('notices to one person', () => {
  it('within a minute become one message: the first goes at once, what comes after it when the minute is over', async () => {
    office = await Office.open();
    const first = await office.needsBed();
    await office.passes(20 * second);
    const next = await office.needsBed();
    await office.passes(20 * second);
    const third = await office.needsBed();
    await office.passes(19 * second);
    expect(office.told).toEqual([{ to: harbor, notices: [first] }]);
    await office.passes(second);
    expect(office.told).toEqual([{ to: harbor, notices: [first] }, { to: harbor, notices: [next, third].toSorted() }]);
    expect(office.mails[1]?.subject).toMatch(/^2 items need you, the first by /);
  });

  it('after a minute without any go at once again', async () => {
    office = await Office.open();
    await office.needsBed();
    await office.passes(minute);
    const next = await office.needsBed();
    expect(office.told[1]).toEqual({ to: harbor, notices: [next] });
  });

  it('keep nobody else waiting', async () => {
    office = await Office.open();
    await office.needsBed();
    await office.onCallIs(silva);
    await office.needsBed();
    expect(office.told.map(({ to }) => to)).toEqual([harbor, addresses[silva]]);
  });

  it('that are left from before a stop are one message', async () => {
    office = await Office.open();
    await office.end();
    const beds: string[] = [];
    await Office.meanwhile(office.premises, async (muted) => {
      for (const _ of ['first', 'second', 'third']) beds.push(await muted.needsBed());
    });
    office = await Office.begin(office.premises);
    expect(office.told).toEqual([{ to: harbor, notices: beds.toSorted() }]);
  });

  it('open the seal of their address once for the plan and once for the mail, however many they are', async () => {
    office = await Office.open();
    await office.end();
    await Office.meanwhile(office.premises, async (muted) => {
      for (const _ of ['first', 'second', 'third']) await muted.needsBed();
    });
    const { vault } = office.premises;
    let opened = 0;
    office = await Office.begin(office.premises, {
      vault: {
        ...vault,
        find: (stream) => {
          opened += 1;
          return vault.find(stream);
        },
      },
    });
    expect([office.mails.length, opened]).toEqual([1, 2]);
  });
});

describe('a muted store', () => {
  it('sends nothing, and sends what is left as soon as it is told that it is not muted any more', async () => {
    let muted = true;
    office = await Office.open();
    await office.end();
    office = await Office.begin(office.premises, { muted: () => muted });
    const bed = await office.needsBed();
    await office.passes(hour);
    expect([office.mails, await office.course(bed)]).toEqual([[], []]);
    muted = false;
    office.sender.wake();
    await office.settled();
    expect(office.told).toEqual([{ to: harbor, notices: [bed] }]);
  });
});

describe('views that are built anew', () => {
  it('send nothing twice', async () => {
    office = await Office.open();
    await office.needsBed();
    await office.passes(minute);
    await office.premises.viewStore.clear();
    await office.end();
    office = await Office.begin(office.premises);
    await office.passes(10 * minute);
    expect(office.mails).toEqual([]);
  });
});

describe('a notice whose stream cannot be read', () => {
  it('keeps no other back, and goes out once it can be read again', async () => {
    office = await Office.open();
    await office.end();
    const beds: string[] = [];
    await Office.meanwhile(office.premises, async (muted) => {
      for (const _ of ['broken', 'sound']) beds.push(await muted.needsBed());
    });
    const [broken, sound] = beds as [string, string];
    office.premises.broken.add(`notice-${broken}`);
    office = await Office.begin(office.premises);
    expect([office.told, office.faults.map(({ message }) => message)]).toEqual([[{ to: harbor, notices: [sound] }], ['A page is broken.']]);
    office.premises.broken.clear();
    await office.passes(minute);
    expect(office.told.at(-1)).toEqual({ to: harbor, notices: [broken] });
  });
});

describe('a store that cannot be asked for a while', () => {
  it('is told of, and what is left goes out within half a minute after it is there again', async () => {
    office = await Office.open();
    office.premises.failing = ({ stream }) => (stream.startsWith('notice-') ? 'unavailable' : undefined);
    const bed = await office.needsBed();
    expect([office.mails, office.faults.map(({ name }) => name)]).toEqual([[], ['StoreUnavailable']]);
    office.premises.failing = () => undefined;
    await office.passes(30 * second);
    expect(office.told).toEqual([{ to: harbor, notices: [bed] }]);
    expect(await office.course(bed)).toEqual(['MessageRecorded', 'NoticeHandedOver']);
  });
});

describe('the address at which people sign in', () => {
  it('must not say in every mail what the team works against', async () => {
    office = await Office.open();
    const { engine, cases, premises: { viewStore, vault, mail, clock } } = office;
    const sender = (baseUrl: string) => new NoticeSender({ engine, cases, viewStore, vault, mail, clock, baseUrl, muted: () => false, onFault: () => {} });
    expect(() => sender('https://endtrafficking.example.org')).toThrow(RangeError);
  });
});
