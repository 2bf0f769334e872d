import { nextMoments } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import type { Random } from '../random';
import type { World } from '../world/world';
import type { People } from './people';

/** So often at most one case may owe something at one moment. What goes on for longer would go on for ever. */
const ringsMax = 400;

/** Reminders that ring at their time or not, are lost, and a sweep that finds what nothing rang. */
export class Reminders {
  constructor(private readonly world: World, private readonly random: Random, private readonly people: People) {}

  /** Some of what is armed rings, when it is due or not; some of it twice, by two processes at once. */
  async ringSome(): Promise<void> {
    for (const [key, at] of [...this.world.reminders]) {
      const isDue = at <= this.world.clock.now();
      if (!this.random.chance(isDue ? 0.6 : 0.05)) continue;
      const [caseId = '', subject = ''] = key.split('/');
      const rings = [this.people.ring(caseId as CaseId, subject, 0)];
      if (this.random.chance(0.2)) rings.push(this.people.ring(caseId as CaseId, subject, 1));
      await Promise.all(rings);
    }
  }

  /** The queue forgets everything. */
  lose(): void {
    this.world.reminders.clear();
  }

  /** Rings about all that the histories say is owed by now, until nothing is. In a muted store nothing rings. */
  async sweep(): Promise<void> {
    if (this.world.mutedFrom !== undefined) return;
    for (const caseId of this.world.caseIds) await this.#sweepCase(caseId);
    this.world.noteSweep();
  }

  async #sweepCase(caseId: CaseId): Promise<void> {
    for (let rings = 0; rings < ringsMax; ) {
      const owed = await this.#owed(caseId);
      if (owed.length === 0) return;
      for (const subject of owed) {
        await this.people.ring(caseId, subject, this.random.below(this.world.processCount));
        rings += 1;
      }
    }
    this.world.surprises.push(`${caseId} owed something for ever at ${this.world.clock.now()}`);
  }

  async #owed(caseId: CaseId): Promise<readonly string[]> {
    const state = await this.world.stateDespiteFaults(caseId);
    return nextMoments(state).flatMap(({ subject, at }) => (at <= this.world.clock.now() ? [subject] : []));
  }
}
