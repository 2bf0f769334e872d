import type { CaseId, Instant } from '@throughline/kernel';
import type { ArmedReminder, Reminder, ReminderQueue } from './reminder-queue';

export type ReminderQueueUnderTest = {
  readonly queue: ReminderQueue;
  /** The moment so many milliseconds after the one at which the test began. */
  moment(milliseconds: number): Instant;
  /** Lets the time of the queue reach that moment, or answers when it has reached it by itself. */
  reach(milliseconds: number): Promise<void>;
  /** How long the queue waits at most before it tries a ring again for the first time. */
  readonly firstPauseMax: number;
};

const reminder = (caseId: string, subject: string): Reminder => ({ caseId: caseId as CaseId, subject });

/** Everything that was rung, and a way to wait for it. */
class Bells {
  readonly rung: string[] = [];
  private wanted: { readonly count: number; readonly resolve: () => void } | undefined;

  constructor(private readonly answer: (reminder: Reminder) => Promise<void> = async () => {}) {}

  readonly ring = async (one: Reminder): Promise<void> => {
    this.rung.push(`${one.caseId} ${one.subject}`);
    if (this.wanted && this.rung.length >= this.wanted.count) this.wanted.resolve();
    await this.answer(one);
  };

  heard(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.wanted = { count, resolve };
      if (this.rung.length >= count) resolve();
    });
  }
}

/** What every reminder queue owes the engine. The moments lie a fraction of a second apart: a queue on real time is tested with them as well. */
export function reminderQueueContract(name: string, make: () => Promise<ReminderQueueUnderTest>): void {
  describe(`reminder queue contract: ${name}`, () => {
    let queue: ReminderQueue;
    let moment: ReminderQueueUnderTest['moment'];
    let reach: ReminderQueueUnderTest['reach'];
    let firstPauseMax: number;
    beforeEach(async () => {
      ({ queue, moment, reach, firstPauseMax } = await make());
    });
    afterEach(() => queue.close());

    const armed = (milliseconds: number, caseId: string, subject = 'lead'): ArmedReminder => ({ ...reminder(caseId, subject), at: moment(milliseconds) });

    it('rings with the ids that were armed, and nothing more', async () => {
      let heard: Reminder | undefined;
      const bells = new Bells(async (one) => void (heard = one));
      await queue.arm(armed(100, 'case-1', 'step:s1'));
      await queue.start(bells.ring);
      await reach(100);
      await bells.heard(1);
      expect(heard).toEqual({ caseId: 'case-1', subject: 'step:s1' });
    });

    it('rings at its moment and not before', async () => {
      const bells = new Bells();
      await queue.start(bells.ring);
      await queue.arm(armed(600, 'case-1'));
      await queue.arm(armed(300, 'case-2'));
      await reach(300);
      await bells.heard(1);
      expect(bells.rung).toEqual(['case-2 lead']);
      await reach(600);
      await bells.heard(2);
      expect(bells.rung).toEqual(['case-2 lead', 'case-1 lead']);
    });

    it('rings soon about a moment that has passed', async () => {
      const bells = new Bells();
      await queue.start(bells.ring);
      await queue.arm(armed(-60_000, 'case-1'));
      await reach(1);
      await bells.heard(1);
    });

    it('rings about nothing before it is started, and then about what is due', async () => {
      const bells = new Bells();
      await queue.armMany([armed(100, 'case-1'), armed(100, 'case-2')]);
      await reach(200);
      expect(bells.rung).toEqual([]);
      await queue.start(bells.ring);
      await reach(201);
      await bells.heard(2);
    });

    it('rings once about what was armed twice, at the later word', async () => {
      const bells = new Bells();
      await queue.start(bells.ring);
      await queue.arm(armed(100, 'case-1', 'step:s1'));
      await queue.arm(armed(400, 'case-1', 'step:s1'));
      await queue.arm(armed(250, 'case-2'));
      await reach(250);
      await bells.heard(1);
      expect(bells.rung).toEqual(['case-2 lead']);
      await reach(400);
      await bells.heard(2);
      expect(bells.rung).toEqual(['case-2 lead', 'case-1 step:s1']);
    });

    it('rings earlier when it is armed for an earlier moment', async () => {
      const bells = new Bells();
      await queue.start(bells.ring);
      await queue.arm(armed(3_600_000, 'case-1'));
      await queue.arm(armed(100, 'case-1'));
      await reach(100);
      await bells.heard(1);
      expect(await queue.pending()).toBe(0);
    });

    it('keeps the subjects of a case apart, and the cases of a subject', async () => {
      const bells = new Bells();
      await queue.start(bells.ring);
      await queue.armMany(['step:s1', 'step:s2', 'lead'].map((subject) => armed(100, 'case-1', subject)));
      await queue.arm(armed(100, 'case-11', 'lead'));
      await reach(100);
      await bells.heard(4);
      expect(bells.rung.toSorted()).toEqual(['case-1 lead', 'case-1 step:s1', 'case-1 step:s2', 'case-11 lead']);
    });

    it('does not ring about what was disarmed', async () => {
      const bells = new Bells();
      await queue.start(bells.ring);
      await queue.armMany([armed(100, 'case-1'), armed(200, 'case-2')]);
      await queue.disarm(reminder('case-1', 'lead'));
      await queue.disarm(reminder('case-9', 'never armed'));
      await reach(200);
      await bells.heard(1);
      expect(bells.rung).toEqual(['case-2 lead']);
    });

    it('rings about a subject that is armed again by its own ring', async () => {
      const bells = new Bells(async () => {
        if (bells.rung.length === 1) await queue.arm(armed(200, 'case-1'));
      });
      await queue.start(bells.ring);
      await queue.arm(armed(100, 'case-1'));
      await reach(100);
      await bells.heard(1);
      await reach(200);
      await bells.heard(2);
    });

    it('tries again when a ring rejects, while others ring', async () => {
      let refusals = 0;
      const bells = new Bells(async ({ caseId }) => {
        if (caseId === 'case-1' && refusals++ < 1) throw new Error('the store is not there');
      });
      await queue.start(bells.ring);
      await queue.armMany([armed(100, 'case-1'), armed(150, 'case-2')]);
      await reach(150);
      await bells.heard(2);
      expect(bells.rung).toEqual(['case-1 lead', 'case-2 lead']);
      await reach(150 + firstPauseMax);
      await bells.heard(3);
      expect(bells.rung.at(-1)).toBe('case-1 lead');
      await reach(150 + firstPauseMax + 1);
      expect(await queue.pending()).toBe(0);
    });

    it('says how many wait', async () => {
      const bells = new Bells();
      expect(await queue.pending()).toBe(0);
      await queue.armMany([armed(100, 'case-1'), armed(3_600_000, 'case-2'), armed(3_600_000, 'case-3')]);
      await queue.arm(armed(7_200_000, 'case-3'));
      expect(await queue.pending()).toBe(3);
      await queue.start(bells.ring);
      await reach(100);
      await bells.heard(1);
      expect(await queue.pending()).toBe(2);
      await queue.disarm(reminder('case-2', 'lead'));
      expect(await queue.pending()).toBe(1);
    });

    it('rings about each of thousands that are due at once, once', async () => {
      const bells = new Bells();
      await queue.start(bells.ring);
      await queue.armMany(Array.from({ length: 5_000 }, (_, n) => armed(300, `case-${n}`)));
      await reach(300);
      await bells.heard(5_000);
      expect(new Set(bells.rung).size).toBe(5_000);
      expect(await queue.pending()).toBe(0);
    }, 60_000);

    it('that is closed waits for the rings under way and rings no more', async () => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      const bells = new Bells(() => held);
      await queue.start(bells.ring);
      await queue.armMany([armed(100, 'case-1'), armed(400, 'case-2')]);
      await reach(100);
      await bells.heard(1);
      let closed = false;
      const closing = queue.close().then(() => (closed = true));
      await reach(500);
      expect(closed).toBe(false);
      release();
      await closing;
      expect(bells.rung).toEqual(['case-1 lead']);
    });
  });
}
