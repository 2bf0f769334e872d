import { addMs, type CaseId } from '@throughline/kernel';
import type { ArmedReminder } from '@throughline/ports';
import { openMoments } from '@throughline/taskforce';
import type { Random } from '../random';
import type { World } from '../world/world';
import type { People } from './people';

/** So many rings one sweep may take at the most. What goes on for longer would go on for ever. */
const ringsMax = 600;

/** Reminders that ring at their time or not, are lost, and a sweep that finds what nothing rang. */
export class Reminders {
  constructor(private readonly world: World, private readonly random: Random, private readonly people: People) {}

  /** Some of what is armed rings, when it is due or not; some of it twice, by two processes at once. */
  async ringSome(): Promise<void> {
    const armed = [...this.world.reminders];
    for (const [key, at] of armed) {
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
    for (let rings = 0; rings < ringsMax; ) {
      const owed = await this.#owed();
      if (owed.length === 0) return this.world.noteSweep();
      const changed = await this.#ringAbout(owed);
      if (!changed) break;
      rings += owed.length;
    }
    this.world.surprises.push(`something is owed for ever at ${this.world.clock.now()}`);
  }

  /** Whether any of it changed anything, or failed and may do so the next time. */
  async #ringAbout(owed: readonly ArmedReminder[]): Promise<boolean> {
    let changed = false;
    for (const { caseId, subject } of owed) {
      const answer = await this.people.ring(caseId, subject, this.random.below(this.world.processCount));
      if (answer?.kind !== 'accepted' || answer.events.length > 0) changed = true;
    }
    return changed;
  }

  /** What the open moments list, once the read models hold all there is. */
  async #owed(): Promise<readonly ArmedReminder[]> {
    await this.world.views.catchUp();
    // The list leaves out the moment itself, which a sweep half a minute later does not miss.
    return openMoments(this.world.viewStore).passedBy(addMs(this.world.clock.now(), 1), ringsMax);
  }
}
