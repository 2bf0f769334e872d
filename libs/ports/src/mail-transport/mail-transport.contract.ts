import { MailDeferred, MailRefused, type Mail, type MailTransport } from './mail-transport';

export type MailTransportUnderTest = {
  readonly transport: MailTransport;
  /** What was accepted so far, as the receivers read it. */
  received(): readonly Mail[];
  /** From now on this address is unknown to its server. */
  makeUnknown(address: string): void;
  /** From now on this address cannot be delivered to for the time being, until `makeReachable`. */
  makeBusy(address: string): void;
  makeReachable(address: string): void;
  /** From now on there is no server. */
  takeDown(): Promise<void>;
};

const mail: Mail = {
  messageId: 'b7f0c5d2@throughline.example.org',
  to: 'on-call@shelter.example.org',
  subject: 'An item needs you by 17:00',
  text: 'An item needs you by Monday, 17:00.\nSign in: https://throughline.example.org/n/b7f0c5d2\n',
  html: '<p>An item needs you by Monday, 17:00.</p>\n<p><a href="https://throughline.example.org/n/b7f0c5d2">Sign in</a></p>\n',
};

/** What every way of sending mail owes the outbox. */
export function mailTransportContract(name: string, make: () => Promise<MailTransportUnderTest>): void {
  describe(`mail transport contract: ${name}`, () => {
    let under: MailTransportUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    afterEach(() => under.transport.close());

    const send = (changes: Partial<Mail> = {}) => under.transport.send({ ...mail, ...changes });

    it('hands a mail over as it is', async () => {
      await send();
      expect(under.received()).toEqual([mail]);
    });

    it('keeps every letter, long lines and lines that begin with a dot', async () => {
      const changes = {
        subject: 'Échéance – 明日 🙂',
        text: `.\n..dots\n${'long '.repeat(400)}\nÜber = 100 %\n`,
        html: `<p>${'ø'.repeat(2_000)}</p>\n`,
      };
      await send(changes);
      expect(under.received()).toEqual([{ ...mail, ...changes }]);
    });

    it('sends one mail after the other, and several at once', async () => {
      await send({ messageId: '1@t' });
      await Promise.all(['2@t', '3@t', '4@t'].map((messageId) => send({ messageId })));
      expect(under.received().map(({ messageId }) => messageId).toSorted()).toEqual(['1@t', '2@t', '3@t', '4@t']);
    });

    it('is refused by a server that does not know the address', async () => {
      under.makeUnknown(mail.to);
      await expect(send()).rejects.toThrow(MailRefused);
      expect(under.received()).toEqual([]);
    });

    const noAddresses = ['', 'nobody', 'one@example.org, two@example.org', 'Two <two@example.org>', 'a@b\r\nBcc: c@example.org'];
    it.each(noAddresses)('is refused without asking any server when the address is %j', async (to) => {
      await expect(send({ to })).rejects.toThrow(MailRefused);
      expect(under.received()).toEqual([]);
    });

    it('is deferred by a server that cannot take it now, and accepted by a later try under the same id', async () => {
      under.makeBusy(mail.to);
      await expect(send()).rejects.toThrow(MailDeferred);
      under.makeReachable(mail.to);
      await send();
      expect(under.received()).toEqual([mail]);
    });

    it('is deferred when there is no server', async () => {
      await under.takeDown();
      await expect(send()).rejects.toThrow(MailDeferred);
    });

    it('says neither the address nor the subject when it fails', async () => {
      under.makeUnknown(mail.to);
      under.makeBusy('busy@shelter.example.org');
      for (const to of [mail.to, 'busy@shelter.example.org', 'someone@@example.org']) {
        const failure = await send({ to }).catch((error: unknown) => error as Error);
        const told = `${String(failure)} ${JSON.stringify(failure)} ${String((failure as Error).cause)}`;
        expect(told).not.toMatch(/example\.org|needs you/);
      }
    });

    it('does not let one mail spoil another', async () => {
      under.makeUnknown(mail.to);
      const [refused, accepted] = await Promise.allSettled([send(), send({ to: 'other@shelter.example.org' })]);
      expect([refused.status, accepted.status]).toEqual(['rejected', 'fulfilled']);
    });

    it('that is closed finishes what is under way and defers the rest', async () => {
      const underWay = send();
      await under.transport.close();
      await expect(underWay).resolves.toBeUndefined();
      await expect(send()).rejects.toThrow(MailDeferred);
    });
  });
}
