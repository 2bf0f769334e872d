import type { Instant } from '@throughline/kernel';
import type { Clock } from '@throughline/ports';

const kept = 20;

/** The last faults that something went on after (it is tried again, or found by a sweep), for status and health. Everyone is told as well. */
export class FaultLog {
  readonly #last: { readonly at: Instant; readonly what: string }[] = [];

  constructor(private readonly clock: Clock, private readonly onFault: (fault: Error) => void) {}

  add(fault: Error): void {
    this.#last.push({ at: this.clock.now(), what: fault.name });
    if (this.#last.length > kept) this.#last.shift();
    this.onFault(fault);
  }

  get last(): readonly { readonly at: Instant; readonly what: string }[] {
    return [...this.#last];
  }
}
