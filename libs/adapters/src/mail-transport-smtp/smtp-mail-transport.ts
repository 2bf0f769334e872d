import { MailDeferred, MailRefused, refuseMalformedAddress, type Mail, type MailTransport } from '@throughline/ports';
import { createTransport } from 'nodemailer';

export type SmtpMailTransportOptions = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465). Otherwise it is begun when the server offers it. */
  readonly secure?: boolean;
  /** No mail leaves without TLS. When absent: true if there is a password, which would be readable on the way. */
  readonly requireTls?: boolean;
  /** Further authorities to trust, in PEM, for a server of one's own. */
  readonly ca?: string;
  readonly auth?: { readonly user: string; readonly pass: string };
  /** Sender, as in `Notices <notices@example.org>`: it should say nothing of what the notices are about. */
  readonly from: string;
  /** What this machine calls itself to the server; its host name when absent. */
  readonly name?: string;
  /** Milliseconds that one mail may take altogether; 60,000 when absent. */
  readonly patience?: number;
};

const phaseMax = 20_000;

/** Mail by SMTP, a connection for each. Sends nothing but what a mail holds: no name of the program, no trace of the recipient but the address. */
export function smtpMailTransport(options: SmtpMailTransportOptions): MailTransport {
  return new SmtpMailTransport(options);
}

class SmtpMailTransport implements MailTransport {
  private readonly underWay = new Set<Promise<unknown>>();
  private closed = false;
  private readonly patience: number;
  private readonly transport;

  constructor(private readonly options: SmtpMailTransportOptions) {
    const { host, port, secure = false, auth, requireTls = auth !== undefined, ca, name, patience = 60_000 } = options;
    const phase = Math.min(patience, phaseMax);
    this.patience = patience;
    this.transport = createTransport({
      host, port, secure, requireTLS: requireTls && !secure, name,
      ...(auth ? { auth } : {}),
      ...(ca === undefined ? {} : { tls: { ca } }),
      dnsTimeout: phase, connectionTimeout: phase, greetingTimeout: phase, socketTimeout: phase,
      disableFileAccess: true, disableUrlAccess: true,
    });
  }

  async send(mail: Mail): Promise<void> {
    refuseMalformedAddress(mail.to);
    if (this.closed) throw new MailDeferred('The transport is closed.');
    const sending = this.hand(mail);
    this.underWay.add(sending);
    try {
      await sending;
    } catch (failure) {
      throw told(failure);
    } finally {
      this.underWay.delete(sending);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.underWay);
    this.transport.close();
  }

  private hand({ messageId, to, subject, text, html }: Mail): Promise<unknown> {
    return this.transport.sendMail({
      from: this.options.from,
      to: { name: '', address: to },
      messageId: `<${messageId}>`,
      subject,
      text,
      html,
      xMailer: false,
      // RFC 3834: no out-of-office answer to a machine.
      headers: { 'Auto-Submitted': 'auto-generated' },
      signal: AbortSignal.timeout(this.patience),
    });
  }
}

type Failure = { readonly code?: string; readonly command?: string; readonly responseCode?: number };

/** Answers to the recipient or the mail, as opposed to those about us: sender, account, connection. */
const aboutTheMail: readonly (string | undefined)[] = ['RCPT TO', 'DATA'];
/** RFC 4954: the server wants another sign-in of ours. */
const aboutOurAccount: readonly number[] = [530, 534, 535, 538];

/** The server's words stay behind: they repeat the address. */
function told(failure: unknown): Error {
  const { code = 'no code', command = 'no command', responseCode = 0 } = failure as Failure;
  const summary = `${command}, ${responseCode === 0 ? code : `answer ${responseCode}`}`;
  const forGood = responseCode >= 500 && responseCode < 600 && aboutTheMail.includes(command) && !aboutOurAccount.includes(responseCode);
  if (forGood) return new MailRefused(`The server refused the mail for good (${summary}).`);
  return new MailDeferred(`The mail was not accepted for now (${summary}).`);
}
