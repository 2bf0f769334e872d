import type { Random } from '../random';
import type { World } from '../world/world';
import { Operator } from './operator';
import { People } from './people';
import { Reminders } from './reminders';
import { Troubles } from './troubles';

type Happening = { readonly weight: number; happen(): void | Promise<void> };

/** All that may happen next, each as often as its weight says. */
export class Happenings {
  readonly people: People;
  readonly #operator: Operator;
  readonly #reminders: Reminders;
  readonly #table: readonly Happening[];
  readonly #weights: number;

  constructor(private readonly world: World, private readonly random: Random) {
    this.people = new People(world, random);
    this.#operator = new Operator(world, this.people);
    this.#reminders = new Reminders(world, random, this.people);
    this.#table = this.#happenings(new Troubles(world, random));
    this.#weights = this.#table.reduce((sum, { weight }) => sum + weight, 0);
  }

  #happenings(troubles: Troubles): readonly Happening[] {
    const { people, world } = this;
    const [operator, reminders] = [this.#operator, this.#reminders];
    return [
      { weight: 48, happen: () => people.act() },
      { weight: 5, happen: () => people.actAtOnce() },
      { weight: 3, happen: () => people.actWhileItRings() },
      { weight: 6, happen: () => people.actAgain() },
      { weight: 1, happen: () => people.actOnAnOldPage() },
      { weight: 4, happen: () => people.agencyTellsOfItself() },
      { weight: 1, happen: () => this.#maybeOpenCase() },
      { weight: 14, happen: () => troubles.passTime() },
      { weight: 11, happen: () => reminders.ringSome() },
      { weight: 4, happen: () => reminders.sweep() },
      { weight: 1, happen: () => reminders.lose() },
      { weight: 8, happen: () => troubles.feedViews() },
      { weight: 2, happen: () => troubles.kill() },
      { weight: 3, happen: () => troubles.killSoon() },
      { weight: 4, happen: () => troubles.failAppends() },
      { weight: 1, happen: () => troubles.failReads() },
      { weight: 2, happen: () => troubles.jumpClock() },
      { weight: 2, happen: () => (world.clockTrusted ? operator.doubtClock() : operator.confirmClock()) },
      { weight: 1, happen: () => (world.mutedFrom === undefined ? this.#maybeMute() : operator.unmute()) },
      { weight: 2, happen: () => operator.unplaceStepsOfSuspended() },
    ];
  }

  async next(): Promise<void> {
    let left = this.random.next() * this.#weights;
    const drawn = this.#table.find(({ weight }) => (left -= weight) < 0);
    await drawn?.happen();
  }

  /** The dust settles: nothing fails any more, the operator has put everything right, and what was owed has rung. */
  async settle(): Promise<void> {
    this.world.calm();
    await this.#operator.unmute();
    await this.#operator.confirmClock();
    await this.#operator.unplaceStepsOfSuspended();
    await this.#reminders.sweep();
  }

  #maybeOpenCase(): void | Promise<void> {
    if (this.world.caseIds.length < 3) return this.people.openCase();
  }

  #maybeMute(): void {
    if (this.random.chance(0.4)) this.#operator.mute();
  }
}
