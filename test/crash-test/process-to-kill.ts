import { createHash } from 'node:crypto';
import { acceleratedClock } from '@throughline/adapters/clock-accelerated';
import { nextMoments, ringCommand } from '@throughline/cases';
import { agencyCalled, protocols, settingUp } from '@throughline/invented-county';
import type { AgencyId, CaseId, Instant, MemberId } from '@throughline/kernel';
import { canonicalText } from '@throughline/protocols';
import { findDataFolder, openStandalone } from '@throughline/standalone';
import { ringCommandId, type Request, type Taskforce } from '@throughline/taskforce';
import type { Ask, Tell } from './messages';

/** A taskforce in a process of its own, in the middle of a deadline storm: an hour of its time is a second of ours. */
const [folderPath = '', from = '', casesWanted = '60', first = 'no'] = process.argv.slice(2);

const tell = (message: Tell): void => {
  process.send?.(message);
};

async function main(): Promise<void> {
  const clock = acceleratedClock({ from: from as Instant, speed: 3_600 });
  const { taskforce, close } = await openStandalone(findDataFolder(folderPath), { clock, onFault: (fault) => console.error(fault) });
  if (first === 'first') {
    clock.pause();
    await setUp(taskforce);
    await openCases(taskforce, Number(casesWanted));
    clock.resume();
  }
  const caseIds = await allCases(taskforce);
  tell({ tell: 'ready', caseIds });
  process.on('message', (message: Ask) => {
    answer(taskforce, message, caseIds, () => clock.pause()).catch((error: unknown) => {
      console.error(error);
      process.exit(3);
    });
  });
  process.on('disconnect', () => {
    close().then(() => process.exit(0), () => process.exit(4));
  });
}

async function answer(taskforce: Taskforce, message: Ask, caseIds: readonly CaseId[], holdTime: () => void): Promise<void> {
  if (message.ask === 'settle') {
    holdTime();
    await settle(taskforce, caseIds);
    return tell({ tell: 'settled', at: taskforce.now() });
  }
  const { id, caseId, command, agencyId, memberId, key } = message;
  const { outcome } = await taskforce.runCase(caseId, command, request(agencyId as AgencyId, memberId as MemberId, key));
  tell({ tell: outcome === 'done' ? 'done' : 'refused', id });
}

async function settle(taskforce: Taskforce, caseIds: readonly CaseId[]): Promise<void> {
  for (const caseId of caseIds) {
    for (let again = true; again; ) {
      again = false;
      const state = await taskforce.engine.state(taskforce.cases, caseId);
      for (const { subject, at } of nextMoments(state)) {
        const command = ringCommand(subject);
        if (at > taskforce.now() || !command) continue;
        const outcome = await taskforce.engine.execute(taskforce.cases, caseId, command, {
          commandId: (revision) => ringCommandId(caseId, subject, revision), actor: { kind: 'engine', name: 'ring' }, correlationId: 'settling',
        });
        again = (outcome.outcome === 'accepted' && outcome.events.length > 0) || again;
      }
    }
  }
}

const request = (agencyId: AgencyId, memberId: MemberId, idempotencyKey: string): Request => ({
  sender: { memberId, agencyId, roles: ['agency-supervisor'] }, idempotencyKey, correlationId: 'crash-test',
});

async function setUp(taskforce: Taskforce): Promise<void> {
  const { agencyId, director } = agencyCalled('Sample County Coordination');
  let key = 0;
  const next = (): Request => request(agencyId, director.memberId, `set-up-${(key += 1)}`);
  for (const { of, id, command } of settingUp()) {
    if (of === 'agency') await taskforce.runAgency(id, command, next());
    else await taskforce.runMember(id, command, next());
  }
  for (const protocol of protocols) {
    const hash = createHash('sha256').update(canonicalText(protocol)).digest('hex');
    await taskforce.runProtocol(protocol.id, { type: 'PublishProtocol', data: { protocol, hash } }, next());
  }
}

/** Cases whose steps fall due within hours, so within seconds, at about the same moments. */
async function openCases(taskforce: Taskforce, count: number): Promise<void> {
  const { agencyId, worker, supervisor } = agencyCalled('Sample Advocacy');
  const wanted = protocols.filter(({ id }) => id === 'adult-labor-trafficking' || id === 'first-72-hours').map(({ id, version }) => ({ protocolId: id, version }));
  for (let n = 0; n < count; n += 1) {
    const opening = request(agencyId, worker.memberId, `open-${n}`);
    const caseId = taskforce.newCaseId(worker.memberId, opening.idempotencyKey);
    const data = { caseId, openedBy: agencyId, protocols: wanted, facts: { ageGroup: 'adult', typeOfExploitation: ['ForcedLabour'] }, leadMemberId: supervisor.memberId };
    await taskforce.runCase(caseId, { type: 'OpenCase', data }, opening);
    for (const need of ['bed', 'food', 'clothing'] as const) await taskforce.runCase(caseId, { type: 'RecordNeed', data: { need } }, request(agencyId, worker.memberId, `${need}-${n}`));
  }
}

/** The cases there are by now, as their members would have made them. */
async function allCases(taskforce: Taskforce): Promise<readonly CaseId[]> {
  const { worker } = agencyCalled('Sample Advocacy');
  const found: CaseId[] = [];
  for (let n = 0; n < Number(casesWanted); n += 1) {
    const caseId = taskforce.newCaseId(worker.memberId, `open-${n}`);
    if (await taskforce.caseState(caseId)) found.push(caseId);
  }
  return found;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});

