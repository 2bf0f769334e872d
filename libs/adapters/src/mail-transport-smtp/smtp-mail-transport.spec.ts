import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Mail } from '@throughline/ports';
import { mailTransportContract } from '@throughline/testing/ports';
import { smtpMailTransport } from '.';
import { mailServer, type MailServer } from './testing/mail-server';

const from = 'Notices <notices@throughline.example.org>';
const mail: Mail = {
  messageId: '1@throughline.example.org',
  to: 'on-call@shelter.example.org',
  subject: 'An item needs you',
  text: 'Sign in.\n',
  html: '<p>Sign in.</p>\n',
};

let server: MailServer | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

mailTransportContract('smtp', async () => {
  const running = await mailServer();
  server = running;
  return {
    transport: smtpMailTransport({ host: '127.0.0.1', port: running.port, from }),
    received: () => running.mails.map(({ messageId, to, subject, text, html }) => ({ messageId, to, subject, text, html })),
    makeUnknown: (address) => void running.answers.set(address, 550),
    makeBusy: (address) => void running.answers.set(address, 451),
    makeReachable: (address) => void running.answers.delete(address),
    takeDown: () => running.stop(),
  };
});

const refusing = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

describe('mail by SMTP', () => {
  const transportTo = (running: MailServer, options: Partial<Parameters<typeof smtpMailTransport>[0]> = {}) => {
    server = running;
    return smtpMailTransport({ host: '127.0.0.1', port: running.port, from, ...options });
  };

  it('says where it is from and that a machine sent it, and nothing about the machine', async () => {
    const running = await mailServer();
    await transportTo(running).send(mail);
    const headers = running.mails[0]!.headers;
    expect([headers.get('from'), headers.get('to'), headers.get('auto-submitted')]).toEqual([from, mail.to, 'auto-generated']);
    expect([...headers.keys()].toSorted()).toEqual(['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to']);
  });

  it.each([500, 550, 552, 554])('is refused for good when the mail itself is answered by %d', async (code) => {
    const running = await mailServer({ onData: (stream, _session, done) => stream.resume().once('end', () => done(refusing(code))) });
    await expect(transportTo(running).send(mail)).rejects.toMatchObject({ name: 'MailRefused' });
  });

  it.each([421, 450, 452])('is deferred when the mail itself is answered by %d', async (code) => {
    const running = await mailServer({ onData: (stream, _session, done) => stream.resume().once('end', () => done(refusing(code))) });
    await expect(transportTo(running).send(mail)).rejects.toMatchObject({ name: 'MailDeferred' });
  });

  it.each([
    ['our sender', { onMailFrom: (_address: unknown, _session: unknown, done: (error: Error) => void) => done(refusing(550)) }],
    ['our connection', { onConnect: (_session: unknown, done: (error: Error) => void) => done(refusing(554)) }],
    ['our missing sign-in', { onRcptTo: (_address: unknown, _session: unknown, done: (error: Error) => void) => done(refusing(530)) }],
  ])('is deferred, not refused, when the server says no for good to %s', async (_, options) => {
    await expect(transportTo(await mailServer(options)).send(mail)).rejects.toMatchObject({ name: 'MailDeferred' });
  });

  it('signs in with its account, and is deferred when that is refused', async () => {
    const running = await mailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => done(password === 'right' ? null : new Error('no'), { user: username }),
    });
    const signingIn = (pass: string) => transportTo(running, { auth: { user: 'throughline', pass }, requireTls: false }).send(mail);
    await signingIn('right');
    await expect(signingIn('wrong')).rejects.toMatchObject({ name: 'MailDeferred' });
    expect(running.mails).toHaveLength(1);
  });

  it('does not say its password to a server without TLS', async () => {
    let asked = false;
    const running = await mailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username }, _session, done) => {
        asked = true;
        done(null, { user: username });
      },
    });
    await expect(transportTo(running, { auth: { user: 'throughline', pass: 'secret' } }).send(mail)).rejects.toMatchObject({ name: 'MailDeferred' });
    expect(asked).toBe(false);
  });

  it('is deferred when the certificate of the server is nobody’s', async () => {
    const running = await mailServer({ disabledCommands: ['AUTH'] });
    await expect(transportTo(running).send(mail)).rejects.toMatchObject({ name: 'MailDeferred' });
    expect(running.mails).toEqual([]);
  });
});

describe('a mail server that does not come to the point', () => {
  const sockets = new Set<Socket>();
  let lingering: Server;
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => lingering.close(() => resolve()));
  });

  it.each<[string, (socket: Socket) => void]>([
    ['and says nothing at all', () => {}],
    ['and says nothing after its greeting', (socket) => socket.write('220 mx ESMTP\r\n')],
    ['and goes on greeting for ever', (socket) => {
      const more = setInterval(() => socket.write('220-please wait\r\n'), 10);
      socket.once('close', () => clearInterval(more));
    }],
    ['and goes on answering for ever', (socket) => {
      socket.write('220 mx ESMTP\r\n');
      const more = setInterval(() => socket.write('250-and another thing\r\n'), 10);
      socket.once('close', () => clearInterval(more));
    }],
  ])('%s is waited for only so long', async (_, behave) => {
    lingering = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      behave(socket);
    });
    await new Promise<void>((resolve) => lingering.listen(0, '127.0.0.1', resolve));
    const transport = smtpMailTransport({ host: '127.0.0.1', port: (lingering.address() as AddressInfo).port, from, patience: 100 });
    await expect(transport.send(mail)).rejects.toMatchObject({ name: 'MailDeferred' });
  });
});
