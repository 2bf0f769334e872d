import { viewStoreContract } from '@throughline/testing/ports';
import { memoryViewStore } from '.';

viewStoreContract('memory', async () => {
  const store = memoryViewStore();
  return { store, reopened: async () => store };
});
