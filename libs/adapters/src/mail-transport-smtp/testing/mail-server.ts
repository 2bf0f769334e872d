import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { parseMail } from './parse-mail';

const answering = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

export type MailServer = {
  readonly port: number;
  readonly mails: ReturnType<typeof parseMail>[];
  /** What is answered to a recipient, by address; `undefined` accepts. */
  readonly answers: Map<string, number>;
  stop(): Promise<void>;
};

/** A real mail server on a free port of this machine. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ReturnType<typeof parseMail>[] = [];
  const answers = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const code = answers.get(address);
      done(code === undefined ? null : answering(code, `<${address}>: not here`));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        mails.push(parseMail(Buffer.concat(chunks).toString('latin1'), session.envelope.rcptTo.map(({ address }) => address).join()));
        done(null);
      });
    },
    ...options,
  });
  // A client that hangs up is an error to the server; it is what some tests do.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    answers,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
