import { fixedClock } from '@throughline/adapters/clock-fixed';
import { memoryEventStore } from '@throughline/adapters/event-store-memory';
import { memoryKeyVault } from '@throughline/adapters/key-vault-memory';
import { Engine, type Aggregate, type Fact } from '@throughline/engine';
import type { CommandId } from '@throughline/kernel';
import type { KeyVault } from '@throughline/ports';
import { at } from '@throughline/testing/cases';
import { v5 as uuidV5 } from 'uuid';
import { mailAddressOf } from './mail-address';
import { harborShelter, sosa } from './testing/ids';

/** Writes down whatever it is told: what a later version of members may write, too. */
const anyFact: Aggregate<Fact, null, Fact, never, null> = {
  kind: 'member',
  decider: { initialState: () => null, copy: () => null, decide: (fact) => ({ outcome: 'accepted', events: [fact] }), evolve: () => null },
  codec: { versionOf: () => 1, upcast: (type, _version, data) => ({ type, data: data as object }), findFaults: () => [] },
  contextFor: () => Promise.resolve(null),
};
const added = (sealed: Readonly<Record<string, unknown>>): Fact => ({
  type: 'MemberAdded', data: { memberId: sosa, agencyId: harborShelter, roles: ['agency-worker'] }, sealed,
});

describe('the address of a member', () => {
  let vault: KeyVault;
  let engine: Engine;
  beforeEach(() => {
    vault = memoryKeyVault();
    engine = new Engine({ store: memoryEventStore(), vault, clock: fixedClock(at('14:00')), taskforceId: 'harbor' });
  });

  async function addressAfter(...facts: readonly Fact[]): Promise<string | undefined> {
    for (const [index, fact] of facts.entries()) {
      await engine.execute(anyFact, sosa, fact, { commandId: uuidV5(String(index), sosa) as CommandId, actor: { kind: 'engine', name: 'spec' }, correlationId: 'spec' });
    }
    return mailAddressOf(engine, vault, sosa);
  }

  it('is the one sealed last', async () =>
    expect(await addressAfter(added({ contact: { email: 'old@harbor.example.org' } }), added({ contact: { email: 'new@harbor.example.org' } }))).toBe('new@harbor.example.org'));

  it('is not forgotten for what else was sealed since', async () =>
    expect(await addressAfter(added({ contact: { email: 'sosa@harbor.example.org' } }), added({ identity: { name: 'A. Sosa' } }))).toBe('sosa@harbor.example.org'));

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['no contact', { identity: { name: 'A. Sosa' } }], ['a telephone only', { contact: { phone: '555' } }], ['an empty one', { contact: { email: '' } }],
    ['no text', { contact: { email: 7 } }], ['nothing', { contact: null }],
  ])('is none where there is %s', async (_, sealed) => expect(await addressAfter(added(sealed))).toBeUndefined());

  it('is none of somebody whom nobody added, and none once the key was destroyed', async () => {
    expect(await addressAfter()).toBeUndefined();
    await addressAfter(added({ contact: { email: 'sosa@harbor.example.org' } }));
    await vault.destroy(`member-${sosa}`);
    expect(await mailAddressOf(engine, vault, sosa)).toBeUndefined();
  });

  it('does not open with another key', async () => {
    await addressAfter(added({ contact: { email: 'sosa@harbor.example.org' } }));
    const other: KeyVault = { ...vault, find: () => Promise.resolve({ bytes: new Uint8Array(32) }) };
    await expect(mailAddressOf(engine, other, sosa)).rejects.toMatchObject({ name: 'CannotUnseal' });
  });
});
