/** A mail that says nothing about anybody: an item needs you, by when, a random id and a sign-in link. */
export type Mail = {
  /** RFC 5322 Message-ID without angle brackets; the same for every try of the same message. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

export interface MailTransport {
  /**
   * Resolves when the receiver's server has accepted the mail. Throws {@link MailRefused} when it said no for good (another try is
   * pointless), {@link MailDeferred} when a later try may succeed.
   */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export class MailDeferred extends Error {
  override readonly name = 'MailDeferred';
}
