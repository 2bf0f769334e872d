import { fixedClock } from '@throughline/adapters/clock-fixed';
import { memoryEventStore, type AppendFault } from '@throughline/adapters/event-store-memory';
import { memoryKeyVault } from '@throughline/adapters/key-vault-memory';
import { instant, type CommandId, type MemberId, type AgencyId } from '@throughline/kernel';
import { AppendUnknown, StoreUnavailable } from '@throughline/ports';
import type { CommandEnvelope } from './aggregate';
import { Engine } from './engine';
import type { Metadata } from './envelope';
import { unseal } from './sealing';
import { count, tally } from './testing/tally';
import { verifyChains } from './verify';

const start = instant('2026-03-02T10:00:00.000Z');
const commandId = (n: number): CommandId => `00000000-0000-5000-8000-00000000000${n}` as CommandId;
const member = { kind: 'member' as const, memberId: 'member-1' as MemberId, agencyId: 'agency-1' as AgencyId, roles: ['coordinator'] };
const envelope = (n: number): CommandEnvelope => ({ commandId: commandId(n), actor: member, correlationId: 'story' });

function running({ faults = [], shared = false }: { readonly faults?: (AppendFault | undefined)[]; readonly shared?: boolean } = {}) {
  const store = memoryEventStore({ faults: () => faults.shift() });
  const vault = memoryKeyVault();
  const clock = fixedClock(start);
  const engine = (): Engine => new Engine({ store, vault, clock, taskforceId: 'taskforce-1', shared });
  return { store, vault, clock, engine: engine(), another: engine() };
}

describe('a command', () => {
  it('is decided, appended once, and answered with what it led to', async () => {
    const { engine, store } = running();
    const outcome = await engine.execute(tally, '1', count(2), envelope(1));
    expect(outcome).toMatchObject({ outcome: 'accepted', events: [{ type: 'Counted', data: { by: 2 } }], state: { total: 2 }, revision: 0 });
    expect(await store.readStream('tally-1')).toHaveLength(1);
  });

  it('that is refused leaves nothing', async () => {
    const { engine, store } = running();
    expect(await engine.execute(tally, '1', count(-1), envelope(1))).toEqual({ outcome: 'rejected', rejection: { code: 'below-nothing' }, revision: -1 });
    expect(await store.readStream('tally-1')).toEqual([]);
  });

  it('that changes nothing leaves nothing, and a repeat decides again', async () => {
    const { engine, store } = running();
    expect(await engine.execute(tally, '1', count(0), envelope(1))).toMatchObject({ outcome: 'accepted', events: [] });
    expect(await engine.execute(tally, '1', count(0), envelope(1))).toMatchObject({ outcome: 'accepted', events: [] });
    expect(await store.head()).toBeUndefined();
  });

  it('that comes again under its id is answered as before, by another process and after a restart too', async () => {
    const { engine, another, store } = running();
    await engine.execute(tally, '1', count(2), envelope(1));
    expect(await engine.execute(tally, '1', count(2), envelope(1))).toMatchObject({ outcome: 'repeated', events: [{ data: { by: 2 } }], revision: 0 });
    expect(await another.execute(tally, '1', count(2), envelope(1))).toMatchObject({ outcome: 'repeated', events: [{ data: { by: 2 } }] });
    expect(await store.readStream('tally-1')).toHaveLength(1);
  });

  it('with the id of another body is refused', async () => {
    const { engine } = running();
    await engine.execute(tally, '1', count(2), envelope(1));
    expect(await engine.execute(tally, '1', count(3), envelope(1))).toEqual({ outcome: 'reused-command-id' });
  });

  it('whose sender had seen something else is stale', async () => {
    const { engine } = running();
    await engine.execute(tally, '1', count(2), envelope(1));
    expect(await engine.execute(tally, '1', count(3), envelope(2), ({ total }) => total === 1)).toMatchObject({ outcome: 'stale', state: { total: 2 } });
  });

  it('that would write what no event may hold is a fault, and leaves nothing', async () => {
    const { engine, store } = running();
    await expect(engine.execute(tally, '1', count(13), envelope(1))).rejects.toThrow('/by is never written');
    expect(await store.head()).toBeUndefined();
  });
});

describe('an append', () => {
  it('that another process won is decided again on what that one wrote', async () => {
    const { engine, another } = running();
    await engine.execute(tally, '1', count(1), envelope(1));
    await another.execute(tally, '1', count(1), envelope(2));
    const lost = await engine.execute(tally, '1', count(3), envelope(3));
    expect(lost).toMatchObject({ outcome: 'accepted', state: { total: 5 }, revision: 2 });
  });

  it('without an answer is sent again with the same bytes, and written once', async () => {
    const { engine, store } = running({ faults: ['answer-lost', 'request-lost'] });
    expect(await engine.execute(tally, '1', count(2), envelope(1))).toMatchObject({ outcome: 'accepted', revision: 0 });
    expect(await engine.execute(tally, '1', count(2), envelope(2))).toMatchObject({ outcome: 'accepted', revision: 1 });
    expect(await store.readStream('tally-1')).toHaveLength(2);
  });

  it('that never gets an answer says so', async () => {
    const { engine } = running({ faults: Array.from({ length: 8 }, () => 'request-lost' as const) });
    await expect(engine.execute(tally, '1', count(2), envelope(1))).rejects.toThrow(AppendUnknown);
    expect(await engine.execute(tally, '1', count(2), envelope(1))).toMatchObject({ outcome: 'accepted', revision: 0 });
  });

  it('to a store that is unavailable fails and leaves nothing, and the same command again is carried out', async () => {
    const { engine } = running({ faults: ['unavailable'] });
    await expect(engine.execute(tally, '1', count(2), envelope(1))).rejects.toThrow(StoreUnavailable);
    expect(await engine.execute(tally, '1', count(2), envelope(1))).toMatchObject({ outcome: 'accepted', state: { total: 2 } });
  });

  it('of many commands to one stream at once keeps them all, one after another', async () => {
    const { engine, another } = running({ shared: true });
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => (n % 2 ? engine : another).execute(tally, '1', count(1), envelope(n))));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'accepted'));
    expect(await engine.state(tally, '1')).toEqual({ total: 6 });
    expect(await another.state(tally, '1')).toEqual({ total: 6 });
  });
});

describe('what is written', () => {
  const metadataOf = async (engine: Engine): Promise<readonly Metadata[]> => (await engine.history(tally, '1')).map(({ metadata }) => metadata);

  it('never goes back in time, though the clock does', async () => {
    const { engine, clock } = running();
    await engine.execute(tally, '1', count(1), envelope(1));
    clock.setTo(instant('2026-03-02T09:00:00.000Z'));
    await engine.execute(tally, '1', count(1), envelope(2));
    expect((await metadataOf(engine)).map(({ recordedAt }) => recordedAt)).toEqual([start, start]);
  });

  it('keeps when it happened apart from when it was recorded', async () => {
    const { engine } = running();
    const occurred = { at: instant('2026-03-01T09:00:00.000Z'), precision: 'day' as const };
    await engine.execute(tally, '1', count(1), { ...envelope(1), occurred });
    expect((await metadataOf(engine))[0]).toMatchObject({ occurredAt: occurred, recordedAt: start });
  });

  it('says who by ids only, what it read elsewhere, and of which taskforce it is', async () => {
    const { engine } = running();
    await engine.execute(tally, 'other', count(1), envelope(1));
    await engine.execute(tally, '1', count(1), envelope(2));
    expect((await metadataOf(engine))[0]).toMatchObject({
      actor: { kind: 'member', memberId: 'member-1', agencyId: 'agency-1' }, reads: { 'tally-other': 0 }, taskforceId: 'taskforce-1', causationId: commandId(2), correlationId: 'story',
    });
    expect(JSON.stringify(await metadataOf(engine))).not.toContain('coordinator');
  });

  it('holds what is sealed as ciphertext that opens at its place only', async () => {
    const { engine, store, vault } = running();
    await engine.execute(tally, '1', count(1, 'Invented words about nobody.'), envelope(1));
    const [recorded] = await store.readStream('tally-1');
    expect(recorded?.body).not.toContain('Invented');
    const [read] = await engine.history(tally, '1');
    const key = await vault.keyFor('tally-1');
    expect(unseal(read?.sealed['narrative'] ?? '', key, { stream: 'tally-1', revision: 0, fieldClass: 'narrative' })).toBe('Invented words about nobody.');
  });

  it('is a chain that a changed byte breaks', async () => {
    const { engine, store } = running();
    for (const n of [1, 2, 3]) await engine.execute(tally, '1', count(n), envelope(n));
    expect(await verifyChains(store)).toEqual([]);
    const changed = { ...store, readAll: async (options?: Parameters<typeof store.readAll>[0]) => (await store.readAll(options)).map((event) => (event.revision === 1 ? { ...event, body: event.body.replace('"by":2', '"by":3') } : event)) };
    expect(await verifyChains(changed)).toEqual([{ stream: 'tally-1', revision: 1, why: 'id-is-not-of-its-bytes' }]);
  });
});
