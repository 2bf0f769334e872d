import { urgencies, type Urgency } from '@throughline/protocols';

type Waiting = { readonly urgency: Urgency; readonly send: () => Promise<void> };

/** Sends so many messages at once and no more, the most urgent first, those of one urgency in the order in which they came. */
export class SendingSlots {
  readonly #waiting: Waiting[] = [];
  #underWay = 0;
  #whenIdle: (() => void)[] = [];

  constructor(private readonly slots: number) {}

  /** `send` answers for its own faults. */
  add(urgency: Urgency, send: () => Promise<void>): void {
    this.#waiting.push({ urgency, send });
    this.#fill();
  }

  /** Forgets what has not begun. */
  clear(): void {
    this.#waiting.length = 0;
  }

  /** Resolves when nothing is under way and nothing waits for a slot. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenIdle.push(resolve);
      this.#tellIdle();
    });
  }

  #fill(): void {
    while (this.#underWay < this.slots) {
      const next = this.#mostUrgent();
      if (!next) return;
      this.#underWay += 1;
      const free = (): void => {
        this.#underWay -= 1;
        this.#fill();
        this.#tellIdle();
      };
      next.send().then(free, free);
    }
  }

  #mostUrgent(): Waiting | undefined {
    for (const urgency of urgencies) {
      const place = this.#waiting.findIndex((waiting) => waiting.urgency === urgency);
      if (place >= 0) return this.#waiting.splice(place, 1)[0];
    }
    return undefined;
  }

  #tellIdle(): void {
    if (this.#underWay > 0 || this.#waiting.length > 0) return;
    const told = this.#whenIdle;
    this.#whenIdle = [];
    for (const tell of told) tell();
  }
}
