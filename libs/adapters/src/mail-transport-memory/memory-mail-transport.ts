import { MailDeferred, MailRefused, refuseMalformedAddress, type Mail, type MailTransport } from '@throughline/ports';

/** Mail that goes nowhere, for tests and simulations: everything accepted is kept. */
export interface MemoryMailTransport extends MailTransport {
  readonly sent: readonly Mail[];
  /** What happens to mail from now on: asked for each, `undefined` accepts it. */
  answer(how: (mail: Mail) => 'refused' | 'deferred' | undefined): void;
}

export function memoryMailTransport(): MemoryMailTransport {
  const sent: Mail[] = [];
  let closed = false;
  let answerTo: (mail: Mail) => 'refused' | 'deferred' | undefined = () => undefined;
  return {
    sent,
    answer: (how) => {
      answerTo = how;
    },
    send: async (mail) => {
      refuseMalformedAddress(mail.to);
      const answer = closed ? 'deferred' : answerTo(mail);
      if (answer === 'refused') throw new MailRefused('The transport was told to refuse.');
      if (answer === 'deferred') throw new MailDeferred('The transport was told to defer, or is closed.');
      sent.push(mail);
    },
    close: async () => {
      closed = true;
    },
  };
}
