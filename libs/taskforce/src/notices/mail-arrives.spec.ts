import type { AddressInfo } from 'node:net';
import { smtpMailTransport } from '@throughline/adapters/mail-transport-smtp';
import { SMTPServer } from 'smtp-server';
import { addresses, brightwater, harborCase, harborShelter, silva, singh, sosa } from './testing/ids';
import { Office } from './testing/office';

type Arrived = { readonly to: readonly string[]; readonly from: string; readonly raw: string };

/** A real mail server on a free port of this machine, which keeps every byte. */
async function mailServer() {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        arrived.push({ to: envelope.rcptTo.map(({ address }) => address), from, raw: Buffer.concat(chunks).toString('utf8') });
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { arrived, port: (server.server.address() as AddressInfo).port, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** Quoted-printable undone, so that no word hides behind a line break. */
const readable = (raw: string): string =>
  raw.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('a mail arrives in a real SMTP server', () => {
  let server: Awaited<ReturnType<typeof mailServer>>;
  let office: Office;
  let noticeId: string;
  let mail: Arrived;

  beforeAll(async () => {
    server = await mailServer();
    const transport = smtpMailTransport({ host: '127.0.0.1', port: server.port, from: 'Notices <notices@throughline.example.org>', name: 'throughline.example.org' });
    office = await Office.open({ mail: transport });
    server.arrived.length = 0;
    noticeId = await office.needsBed();
    await office.end();
    await transport.close();
    mail = server.arrived[0] as Arrived;
  });
  afterAll(() => server.stop());

  it('one, for the right person, and is on record as handed over', async () => {
    expect(server.arrived.map(({ to, from }) => [from, ...to])).toEqual([['notices@throughline.example.org', addresses[sosa]]]);
    expect(await office.course(noticeId as never)).toEqual(['MessageRecorded', 'NoticeHandedOver']);
  });

  it('that says that an item needs them, by when, its id and where to sign in', () => {
    expect(readable(mail.raw)).toContain('Subject: An item needs you by Monday, March 2, 2026, 1:01 PM EST\r\n');
    expect(readable(mail.raw)).toContain(`https://throughline.example.org/notices/${noticeId}`);
    expect(mail.raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@throughline\.example\.org>\r$/m);
  });

  it('saying nothing about anybody', async () => {
    const { openSteps } = await office.case();
    const secrets = [
      harborCase, brightwater, harborShelter, sosa, singh, silva, ...Object.keys(openSteps), 'traffick', 'survivor', 'victim', 'shelter', 'advocacy', 'protocol',
      'harbor-response', 'find-bed', 'Find a bed', 'escalat', 'Nobody', 'x-mailer', 'nodemailer',
    ];
    const read = readable(mail.raw).toLowerCase();
    expect(secrets.filter((secret) => read.includes(secret.toLowerCase()))).toEqual([]);
    expect(read.split('harbor')).toHaveLength(2);
  });
});
