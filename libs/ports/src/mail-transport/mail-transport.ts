/** A mail that says nothing about anybody: an item needs you, by when, a random id and a sign-in link. */
export type Mail = {
  /** RFC 5322 Message-ID without angle brackets; the same for every try of the same message. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** The two refusals never say the address or what the server answered, which often repeats it: they may end up in a log. */
export interface MailTransport {
  /**
   * Resolves when the receiver's server has accepted the mail. Throws {@link MailRefused} when it said no for good to this address or mail
   * (another try is pointless), {@link MailDeferred} when a later try may succeed: a busy server or none, no answer in time, or our own account
   * refused. A mail that is deferred may have been accepted all the same.
   */
  send(mail: Mail): Promise<void>;
  /** Waits for the mails under way; later ones are deferred. */
  close(): Promise<void>;
}

export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export class MailDeferred extends Error {
  override readonly name = 'MailDeferred';
}
