import { appendContract } from './contract/append.contract';
import { readContract } from './contract/read.contract';
import { subscribeContract } from './contract/subscribe.contract';
import type { EventStore } from './event-store';

/** What every event store owes the engine. `make` answers with a store that holds nothing yet; the contract closes it. */
export function eventStoreContract(name: string, make: () => Promise<EventStore>): void {
  describe(`event store contract: ${name}`, () => {
    let store: EventStore;
    const current = () => store;
    beforeEach(async () => {
      store = await make();
    });
    afterEach(() => store.close());

    appendContract(current);
    readContract(current);
    subscribeContract(current);
  });
}
