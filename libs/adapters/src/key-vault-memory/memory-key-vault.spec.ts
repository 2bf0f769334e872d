import { keyVaultContract } from '@throughline/testing/ports';
import { memoryKeyVault } from '.';

keyVaultContract('memory', async () => {
  const vault = memoryKeyVault();
  return { vault, reopened: async () => vault };
});
