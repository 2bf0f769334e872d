import { fixedClock } from '@throughline/adapters/clock-fixed';
import { memoryEventStore } from '@throughline/adapters/event-store-memory';
import { memoryKeyVault } from '@throughline/adapters/key-vault-memory';
import { memoryViewStore } from '@throughline/adapters/view-store-memory';
import { isOpened } from '@throughline/cases';
import { Engine } from '@throughline/engine';
import { agencies } from '@throughline/invented-county';
import { instant } from '@throughline/kernel';
import type { TaskforceApi } from '@throughline/taskforce';
import { agencyAggregate } from '../../taskforce/src/aggregates/agency-aggregate';
import { caseAggregate } from '../../taskforce/src/aggregates/case-aggregate';
import { memberAggregate } from '../../taskforce/src/aggregates/member-aggregate';
import { protocolAggregate } from '../../taskforce/src/aggregates/protocol-aggregate';
import { memberCommandId, newCaseId } from '../../taskforce/src/commands/command-ids';
import { createdIds } from '../../taskforce/src/created-ids';

export function scratchTaskforce() {
  const clock = fixedClock(instant('2026-03-02T21:00:00.000Z'));
  const store = memoryEventStore();
  const engine = new Engine({ store, vault: memoryKeyVault(), clock, taskforceId: 't' });
  const cases = caseAggregate({
    agenciesOf: (kinds, region) => Promise.resolve(agencies.filter(({ kind }) => region === 'sample-county' && kinds.includes(kind)).map(({ agencyId }) => agencyId)),
    clockTrusted: () => true, muted: () => false,
  });
  const hasSeen = (state: any, { seen }: any) => !seen || ('caseRevision' in seen ? state.revision === seen.caseRevision : (state.openSteps[seen.stepId] ?? state.endedSteps[seen.stepId])?.revision === seen.revision);
  const run = async (agg: any, id: string, command: any, { sender, idempotencyKey, correlationId, occurred, seen }: any, pre?: any) => {
    const o: any = await engine.execute(agg, id, command, { commandId: memberCommandId(sender.memberId, idempotencyKey), actor: { kind: 'member', ...sender }, correlationId, ...(occurred ? { occurred } : {}) }, seen ? pre : undefined);
    if (o.outcome === 'rejected') return { outcome: 'refused', rejection: o.rejection };
    if (o.outcome === 'reused-command-id') return { outcome: 'key-reused' };
    if (o.outcome === 'stale') return { outcome: 'stale', revision: undefined };
    return { outcome: 'done', position: o.position ?? (await store.head()) ?? '', repeated: o.outcome === 'repeated', created: createdIds(o.events) };
  };
  const api = {
    now: () => clock.now(), taskforceId: 't', views: memoryViewStore(),
    newCaseId: (m: any, k: string) => newCaseId(new Uint8Array(32), m, k),
    runCase: (id: any, c: any, r: any) => run(cases, id, c, r, (s: any) => isOpened(s) && hasSeen(s, r)),
    runAgency: (id: any, c: any, r: any) => run(agencyAggregate, id, c, r),
    runMember: (id: any, c: any, r: any) => run(memberAggregate, id, c, r),
    runProtocol: (id: any, c: any, r: any) => run(protocolAggregate, id, c, r),
    caseState: async (id: any) => { const s = await engine.state(cases, id); return isOpened(s) ? s : undefined; },
    history: async (id: any) => (await engine.history(cases, id)).map(({ event, id: i, revision, sealed, metadata, hash }: any) => ({ revision, id: i, type: event.type, data: event.data, sealed: Object.keys(sealed), recordedAt: metadata.recordedAt, occurredAt: metadata.occurredAt, actor: metadata.actor, causationId: metadata.causationId, rule: metadata.rule ?? null, commandId: metadata.commandId, hash })),
    reached: async () => true,
    status: async () => ({ ready: true, muted: false, clockTrusted: true, eventsPosition: null, viewsPosition: null, remindersPending: 0, faults: [] }),
  } as unknown as TaskforceApi;
  return { api, clock, store };
}
