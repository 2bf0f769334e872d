import type { Mail, MailTransport } from '@throughline/ports';

export type HeldMail = { readonly mail: Mail; accept(): void; fail(fault: Error): void };

/** A receiver who answers nothing before a spec says so. */
export class MailOnHold implements MailTransport {
  /** All that were sent so far, answered or not. */
  readonly asked: Mail[] = [];
  readonly #held: HeldMail[] = [];
  readonly #waiting: ((held: HeldMail) => void)[] = [];

  send(mail: Mail): Promise<void> {
    this.asked.push(mail);
    return new Promise((resolve, reject) => {
      const held = { mail, accept: resolve, fail: reject };
      const waiting = this.#waiting.shift();
      if (waiting) waiting(held);
      else this.#held.push(held);
    });
  }

  /** The next that comes, or has come. */
  next(): Promise<HeldMail> {
    const held = this.#held.shift();
    return held ? Promise.resolve(held) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
