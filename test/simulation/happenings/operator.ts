import { isOpened } from '@throughline/cases';
import type { AgencyId, CaseId, CommandId } from '@throughline/kernel';
import { casesHeldBy, suspendedAgencies } from '@throughline/taskforce';
import { v5 as uuidV5 } from 'uuid';
import type { World } from '../world/world';
import type { People } from './people';

/** So often something is tried that only a planned fault can keep from succeeding; there are never as many of these in a row. */
const triesMax = 50;
const suspended = 'when-agency-suspended-then-unplace-its-steps';

/** What an operator does, and what happens by itself across streams. */
export class Operator {
  constructor(private readonly world: World, private readonly people: People) {}

  doubtClock(): void {
    this.world.clockTrusted = false;
  }

  /** The clock is right after all. Every miss that waited for it is rung about, that of a step long done too. */
  async confirmClock(): Promise<void> {
    this.world.clockTrusted = true;
    for (const caseId of this.world.caseIds) {
      const state = await this.world.stateDespiteFaults(caseId);
      const waiting = isOpened(state) ? Object.values(state.misses).filter(({ register }) => register === 'waits') : [];
      for (const { stepId } of waiting) await this.#insist(() => this.people.ring(caseId, `step:${stepId}`));
    }
  }

  /** The store comes back from a copy: nothing may conclude until somebody has looked. */
  mute(): void {
    for (let process = 0; process < this.world.processCount; process += 1) this.world.kill(process);
    this.world.mutedFrom ??= this.world.clock.now();
  }

  /** Every case is told of the while in which nothing concluded, and then everything goes on. */
  async unmute(): Promise<void> {
    const { mutedFrom } = this.world;
    if (mutedFrom === undefined) return;
    const mutedUntil = this.world.clock.now();
    for (const caseId of this.world.caseIds) {
      const envelope = this.world.envelope({ kind: 'engine', name: 'operator' });
      await this.#insist(() => this.world.send({ process: 0, caseId, command: { type: 'UnmuteCase', data: { mutedFrom, mutedUntil } }, envelope }));
    }
    this.world.mutedFrom = undefined;
  }

  /** The automation that follows a suspension comes round to every suspended agency, and to the cases in which it holds a step. */
  async unplaceStepsOfSuspended(): Promise<void> {
    await this.world.views.catchUp();
    for (const agencyId of await suspendedAgencies(this.world.viewStore)) {
      for (const caseId of await casesHeldBy(this.world.viewStore, agencyId)) await this.#unplace(caseId, agencyId);
    }
  }

  async #unplace(caseId: CaseId, agencyId: AgencyId): Promise<void> {
    const envelope = this.world.envelope({ kind: 'engine', name: suspended }, (revision) => uuidV5(`${suspended}:${agencyId}@${revision}`, caseId) as CommandId);
    await this.world.send({ process: 0, caseId, command: { type: 'UnplaceSteps', data: { agencyId } }, envelope });
  }

  async #insist(attempt: () => Promise<{ readonly kind: string } | undefined>): Promise<void> {
    for (let tries = 0; tries < triesMax; tries += 1) {
      const kind = (await attempt())?.kind;
      if (kind === 'accepted' || kind === 'repeated' || kind === 'rejected') return;
    }
    throw new Error('A command that nothing stands against was not taken.');
  }
}
