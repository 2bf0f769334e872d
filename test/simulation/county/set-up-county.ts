import { createHash } from 'node:crypto';
import { fixedClock } from '@throughline/adapters/clock-fixed';
import { memoryEventStore } from '@throughline/adapters/event-store-memory';
import { memoryKeyVault } from '@throughline/adapters/key-vault-memory';
import { Engine, type CommandEnvelope } from '@throughline/engine';
import { agencies, settingUp } from '@throughline/invented-county';
import { instant, type CommandId } from '@throughline/kernel';
import type { Append } from '@throughline/ports';
import { canonicalText } from '@throughline/protocols';
import { agencyAggregate, memberAggregate, protocolAggregate } from '@throughline/taskforce';
import { v5 as uuidV5 } from 'uuid';
import { isConfirmed, published } from './published';

/** When every simulated life begins: a Monday morning of the invented county. */
export const beginning = instant('2026-03-02T14:00:00.000Z');
export const taskforceId = 'simulated';

const namespace = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

let setUp: Promise<readonly Append[]> | undefined;

/**
 * What brings the county into being, as it lies in its store. Every life begins with these same bytes in a store of its own, so that they are worked out
 * once in a process: nothing of one life reaches another by them.
 */
export function countyAppends(): Promise<readonly Append[]> {
  setUp ??= setUpCounty();
  return setUp;
}

async function setUpCounty(): Promise<readonly Append[]> {
  const appends: Append[] = [];
  const store = memoryEventStore({ faults: (append) => void appends.push(append) });
  const engine = new Engine({ store, vault: memoryKeyVault(), clock: fixedClock(beginning), taskforceId });
  const envelope = (): CommandEnvelope => ({
    commandId: uuidV5(`setting up ${appends.length}`, namespace) as CommandId, actor: { kind: 'engine', name: 'setting up' }, correlationId: 'setting up',
  });

  for (const { of, id, command } of settingUp()) {
    if (of === 'agency') await engine.execute(agencyAggregate, id, command, envelope());
    else await engine.execute(memberAggregate, id, command, envelope());
  }
  for (const protocol of published) {
    const hash = createHash('sha256').update(canonicalText(protocol)).digest('hex');
    await engine.execute(protocolAggregate, protocol.id, { type: 'PublishProtocol', data: { protocol, hash } }, envelope());
    for (const { key } of protocol.steps.filter(isConfirmed)) {
      const confirmedBy = agencies[0]?.director.memberId;
      if (!confirmedBy) throw new Error('The invented county has no agency.');
      await engine.execute(protocolAggregate, protocol.id, { type: 'ConfirmStatutoryLimit', data: { version: protocol.version, stepKey: key, confirmedBy } }, envelope());
    }
  }
  return appends;
}
