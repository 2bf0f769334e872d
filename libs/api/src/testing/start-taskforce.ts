import { createHash } from 'node:crypto';
import { fixedClock, type FixedClock } from '@throughline/adapters/clock-fixed';
import { memoryEventStore, type AppendFault } from '@throughline/adapters/event-store-memory';
import { memoryKeyVault } from '@throughline/adapters/key-vault-memory';
import { embeddedReminderQueue } from '@throughline/adapters/reminder-queue-embedded';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import type { Instant } from '@throughline/kernel';
import { Taskforce } from '@throughline/taskforce';

type Started = { readonly taskforce: Taskforce; readonly clock: FixedClock; close(): Promise<void> };

/** A whole taskforce in memory, at a moment that stands still until a spec moves it. */
export async function startTaskforce(now: Instant, takeFault: () => AppendFault | undefined): Promise<Started> {
  const clock = fixedClock(now);
  const store = memoryEventStore({ faults: takeFault });
  const unexpected: Error[] = [];
  const taskforce = await Taskforce.start({
    store, clock,
    viewStore: memoryViewStore(),
    vault: memoryKeyVault(),
    queue: embeddedReminderQueue({ clock }),
    taskforceId: 'sample-county',
    idSecret: createHash('sha256').update('of the specs').digest(),
    muted: false,
    onFault: (fault) => unexpected.push(fault),
  });
  const close = async () => {
    await taskforce.close();
    await store.close();
    if (unexpected[0]) throw unexpected[0];
  };
  return { taskforce, clock, close };
}
