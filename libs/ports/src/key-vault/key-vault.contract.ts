import { KeyDestroyed, VaultUnavailable, type KeyVault } from './key-vault';

export type KeyVaultUnderTest = {
  readonly vault: KeyVault;
  /** The vault that a process started afterwards would have; the same one, where nothing outlives the process. */
  reopened(): Promise<KeyVault>;
};

/** What every key vault owes those who seal. `make` answers with a vault without keys; the contract closes it. */
export function keyVaultContract(name: string, make: () => Promise<KeyVaultUnderTest>): void {
  describe(`key vault contract: ${name}`, () => {
    let vault: KeyVault;
    let reopened: () => Promise<KeyVault>;
    beforeEach(async () => {
      const made = await make();
      vault = made.vault;
      reopened = async () => {
        vault = await made.reopened();
        return vault;
      };
    });
    afterEach(() => vault.close());

    const hex = (key: { readonly bytes: Uint8Array } | undefined) => key && Buffer.from(key.bytes).toString('hex');

    describe('a key', () => {
      it('has 256 bits', async () => {
        expect((await vault.keyFor('case-1')).bytes).toHaveLength(32);
      });

      it('is the same each time, also for who only looks for it', async () => {
        const key = hex(await vault.keyFor('case-1'));
        expect(hex(await vault.keyFor('case-1'))).toBe(key);
        expect(hex(await vault.find('case-1'))).toBe(key);
      });

      it('is the same after a restart', async () => {
        const key = hex(await vault.keyFor('case-1'));
        await reopened();
        expect(hex(await vault.find('case-1'))).toBe(key);
        expect(hex(await vault.keyFor('case-1'))).toBe(key);
      });

      it('is another one for every stream', async () => {
        const keys = await Promise.all(['case-1', 'case-2', 'agency-1', 'case-10'].map((stream) => vault.keyFor(stream)));
        expect(new Set(keys.map(hex)).size).toBe(4);
      });

      it('that was never asked for is not made by looking', async () => {
        expect(await vault.find('case-1')).toBeUndefined();
        expect(await vault.find('case-1')).toBeUndefined();
      });

      it('asked for by many at once is one key', async () => {
        const keys = await Promise.all(Array.from({ length: 50 }, () => vault.keyFor('case-1')));
        expect(new Set(keys.map(hex)).size).toBe(1);
        expect(hex(await (await reopened()).find('case-1'))).toBe(hex(keys[0]));
      });

      it('is there for each of a thousand streams asked for at once', async () => {
        const streams = Array.from({ length: 1_000 }, (_, n) => `case-${n}`);
        const made = await Promise.all(streams.map((stream) => vault.keyFor(stream)));
        await reopened();
        const found = await Promise.all(streams.map((stream) => vault.find(stream)));
        expect(found.map(hex)).toEqual(made.map(hex));
      });
    });

    describe('a destroyed key', () => {
      it('is not found any more and never made again', async () => {
        await vault.keyFor('case-1');
        await vault.destroy('case-1');
        expect(await vault.find('case-1')).toBeUndefined();
        await expect(vault.keyFor('case-1')).rejects.toMatchObject({ name: 'KeyDestroyed', stream: 'case-1' });
      });

      it('stays destroyed after a restart', async () => {
        await vault.keyFor('case-1');
        await vault.destroy('case-1');
        await reopened();
        expect(await vault.find('case-1')).toBeUndefined();
        await expect(vault.keyFor('case-1')).rejects.toThrow(KeyDestroyed);
      });

      it('can be destroyed again', async () => {
        await vault.keyFor('case-1');
        await Promise.all([vault.destroy('case-1'), vault.destroy('case-1')]);
        await vault.destroy('case-1');
        expect(await vault.find('case-1')).toBeUndefined();
      });

      it('that was never made never will be', async () => {
        await vault.destroy('case-1');
        await expect(vault.keyFor('case-1')).rejects.toThrow(KeyDestroyed);
        await reopened();
        await expect(vault.keyFor('case-1')).rejects.toThrow(KeyDestroyed);
      });

      it('while it is being made is destroyed in the end', async () => {
        const made = vault.keyFor('case-1').catch(() => undefined);
        await vault.destroy('case-1');
        await made;
        expect(await vault.find('case-1')).toBeUndefined();
        await expect(vault.keyFor('case-1')).rejects.toThrow(KeyDestroyed);
      });

      it('leaves the others alone', async () => {
        const other = hex(await vault.keyFor('case-2'));
        await vault.keyFor('case-1');
        await vault.destroy('case-1');
        expect(hex(await vault.find('case-2'))).toBe(other);
      });
    });

    it('that is closed hands nothing out', async () => {
      await vault.close();
      await expect(vault.keyFor('case-1')).rejects.toThrow(VaultUnavailable);
      await expect(vault.find('case-1')).rejects.toThrow(VaultUnavailable);
      await expect(vault.destroy('case-1')).rejects.toThrow(VaultUnavailable);
    });
  });
}
