import { memoryEventStore } from '@throughline/adapters/event-store-memory';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import type { EventStore, ViewStore } from '@throughline/ports';
import { startProjector, type Projector, type ProjectorOptions } from '../projector';
import { HandTimers } from './hand-timers';
import { lift, runners, tallies, tickets, type Tally } from './tallies';
import { TroubledEventStore, TroubledViewStore } from './troubled-stores';

/** Lets everything run that waits for nothing but its turn. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A projector over stores in memory that can be troubled, with time that passes when the test says so. */
export class ProjectorRig {
  readonly history: EventStore = memoryEventStore();
  readonly store = new TroubledEventStore(this.history);
  readonly views: ViewStore = memoryViewStore();
  readonly viewStore = new TroubledViewStore(this.views);
  readonly timers = new HandTimers();
  readonly faults: Error[] = [];
  /** How long events waited, whenever the projector found that long. */
  readonly behind: number[] = [];
  #projector: Projector | undefined;

  async started(over: Partial<ProjectorOptions> = {}): Promise<Projector> {
    this.#projector = await startProjector({
      store: this.store, viewStore: this.viewStore, views: [tallies, runners, tickets], lift, timers: this.timers,
      onFault: (fault) => this.faults.push(fault), onBehind: (ms) => this.behind.push(ms), ...over,
    });
    return this.#projector;
  }

  async caughtUp(over: Partial<ProjectorOptions> = {}): Promise<Projector> {
    const running = await this.started(over);
    await running.caughtUp;
    return running;
  }

  /** Every tally with its sum, the smallest first. */
  async sums(): Promise<readonly string[]> {
    return (await this.views.list<Tally>('tallies', { order: 0 })).documents.map(({ value: { name, sum } }) => `${name} ${sum}`);
  }

  /** All there is in every view. */
  everything(): Promise<unknown> {
    return Promise.all([tallies, runners, tickets].map(({ shape }) => this.views.list(shape.name, { order: 0 })));
  }

  async close(): Promise<void> {
    await this.#projector?.close();
  }
}
