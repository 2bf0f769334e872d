import { addMs } from '@throughline/kernel';
import { day, hour, minute } from '../actions/scene';
import type { Random } from '../random';
import type { World } from '../world/world';

/** What goes wrong around a taskforce, and time, which passes. */
export class Troubles {
  constructor(private readonly world: World, private readonly random: Random) {}

  passTime(): void {
    const length = this.random.pick([minute, 20 * minute, 2 * hour, 2 * hour, 9 * hour, 9 * hour, 2 * day, 2 * day, 12 * day]) ?? minute;
    this.#moveClock(this.random.between(1, length));
  }

  /** The clock is set back an hour, or forward three days. */
  jumpClock(): void {
    this.#moveClock(this.random.chance(0.5) ? -hour : 3 * day);
  }

  /** A process dies between two commands. */
  kill(): void {
    this.world.kill(this.#anyProcess());
  }

  /** A process will die in the middle of something. */
  killSoon(): void {
    const death = { calls: this.random.between(1, 6), when: this.random.chance(0.5) ? 'before' : 'after' } as const;
    this.world.process(this.#anyProcess()).connection.dieSoon(death);
  }

  /** The store refuses, or answers get lost: once, or some times in a row. */
  failAppends(): void {
    const times = this.random.chance(0.6) ? 1 : this.random.between(2, 4);
    for (let n = 0; n < times; n += 1) this.world.appendFaults.push(this.random.pick(['unavailable', 'request-lost', 'answer-lost'] as const) ?? 'unavailable');
  }

  failReads(): void {
    this.world.process(this.#anyProcess()).connection.failReads(this.random.between(1, 3));
  }

  /** The read models are fed some more, now and then with trouble at the next write. */
  async feedViews(): Promise<void> {
    const trouble = { what: this.random.chance(0.5) ? 'fails' : 'dies', when: this.random.chance(0.5) ? 'before' : 'after' } as const;
    if (this.random.chance(0.3)) this.world.views.troubleNextWrite(trouble);
    await this.world.views.follow(this.random.between(1, 60), this.random.chance(0.7));
  }

  #moveClock(ms: number): void {
    this.world.clock.setTo(addMs(this.world.clock.now(), ms));
  }

  #anyProcess(): number {
    return this.random.below(this.world.processCount);
  }
}
