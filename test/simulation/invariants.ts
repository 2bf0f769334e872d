import { caseDecider, isOpened, momentChanges, nextMoments, type CaseEvent, type CaseState, type OpenedCase } from '@throughline/cases';
import { verifyChains, type Read } from '@throughline/engine';
import { fold, type CaseId, type StepId } from '@throughline/kernel';
import { isDeepStrictEqual } from 'node:util';
import type { Promised } from './actions';
import type { World } from './world';

/** What must always hold (DESIGN), asked of every history when the dust has settled. Empty when it does. */
export async function findBroken(world: World, promised: readonly Promised[], refused: readonly string[]): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { stream, revision, why } of await verifyChains(world.store)) broken.push(`chain of ${stream} at ${revision}: ${why}`);
  for (const caseId of world.caseIds) {
    const history = await world.history(caseId);
    const say = (what: string): number => broken.push(`${caseId}: ${what}`);
    checkPromises(history, promised.filter((promise) => promise.caseId === caseId), refused, say);
    checkEscalations(history, say);
    checkWhoIsTold(history, say);
    await checkStates(world, caseId, history, say);
  }
  return broken;
}

type Say = (what: string) => void;

/** An acknowledged command is in the history; a refused or failed one left nothing. */
function checkPromises(history: readonly Read<CaseEvent>[], promised: readonly Promised[], refused: readonly string[], say: Say): void {
  const counts = new Map<string, number>();
  for (const { metadata } of history) counts.set(metadata.commandId, (counts.get(metadata.commandId) ?? 0) + 1);
  for (const { commandId, events } of promised) if (counts.get(commandId) !== events) say(`command ${commandId} was acknowledged with ${events} events and has ${counts.get(commandId) ?? 0}`);
  for (const commandId of refused) if (counts.has(commandId)) say(`command ${commandId} was refused and left ${counts.get(commandId)} events`);
}

/** Each rung of a run exactly once and in order; none for a step that is ended, paused, or stopped by quiet. */
function checkEscalations(history: readonly Read<CaseEvent>[], say: Say): void {
  const seen = new Set<string>();
  const runs = new Map<StepId, { run: number; rung: number | null; from: number }>();
  let state: CaseState = caseDecider.initialState();
  for (const { event, metadata } of history) {
    if (event.type === 'LadderRunStarted') runs.set(event.data.stepId, { run: event.data.run, rung: null, from: event.data.fromRung });
    if (event.type === 'EscalationRecorded') {
      const { stepId, run, rung } = event.data;
      const key = `${stepId} run ${run} rung ${rung}`;
      if (seen.has(key)) say(`${key} was recorded twice`);
      seen.add(key);
      checkOrder(runs, stepId, run, rung, say);
      checkMayEscalate(state, stepId, metadata.recordedAt, say);
    }
    state = caseDecider.evolve(state, event);
  }
}

function checkOrder(runs: Map<StepId, { run: number; rung: number | null; from: number }>, stepId: StepId, run: number, rung: number, say: Say): void {
  const before = runs.get(stepId) ?? { run: 1, rung: null, from: 0 };
  const follows = run === before.run ? rung === (before.rung === null ? rung : before.rung + 1) && (before.rung !== null || rung >= before.from) : run === before.run + 1 && rung >= (before.rung ?? 0);
  if (!follows) say(`${stepId} went from run ${before.run} rung ${before.rung} to run ${run} rung ${rung}`);
  runs.set(stepId, { run, rung, from: before.from });
}

function checkMayEscalate(state: CaseState, stepId: StepId, recordedAt: string, say: Say): void {
  const step = isOpened(state) ? state.openSteps[stepId] : undefined;
  if (!isOpened(state) || !step) return say(`${stepId} escalated although it was not open`);
  if (step.pause) say(`${stepId} escalated although it was paused`);
  if (state.quiet && step.authority === 'agreement') say(`${stepId} escalated during a quiet`);
  const handedBackTwice = step.handedBackBy.length >= 2;
  if (!handedBackTwice && step.next && step.next.at > recordedAt) say(`${stepId} escalated at ${recordedAt}, before ${step.next.at}`);
}

/** Nobody is told, and nothing is placed, without a live basis. */
function checkWhoIsTold(history: readonly Read<CaseEvent>[], say: Say): void {
  let state: CaseState = caseDecider.initialState();
  const may = (opened: OpenedCase, agencyId: string): boolean => Object.values(opened.bases).some((basis) => basis.agencyId === agencyId && basis.kind !== 'oversight');
  for (const { event, revision } of history) {
    state = caseDecider.evolve(state, event);
    if (!isOpened(state)) continue;
    if (event.type === 'NoticeIssued' && !may(state, event.data.agencyId)) say(`notice at ${revision} to an agency without a basis`);
    if (event.type === 'StepPlaced' && event.data.how !== 'personal-duty' && !may(state, event.data.agencyId)) say(`step placed at ${revision} with an agency without a basis`);
  }
}

/** Live state equals replayed state, next moments follow from the events, and nothing is owed that a sweep would not have found. */
async function checkStates(world: World, caseId: CaseId, history: readonly Read<CaseEvent>[], say: Say): Promise<void> {
  const replayed = fold(caseDecider, history.map(({ event }) => event));
  for (const process of [0, 1] as const) {
    const live = await world.engine(process).state(world.cases, caseId);
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(live)), JSON.parse(JSON.stringify(replayed)))) say(`live state of process ${process} is not the replayed one`);
  }
  const moments = new Map<string, string>();
  for (const { subject, at } of history.flatMap(({ event }) => momentChanges(event))) {
    if (at === null) moments.delete(subject);
    else moments.set(subject, at);
  }
  const read = new Map(nextMoments(replayed).map(({ subject, at }) => [subject, at as string]));
  if (!isDeepStrictEqual(sorted(moments), sorted(read))) say('the moments that events tell are not those of the state');
  for (const [subject, at] of read) if (at <= world.clock.now()) say(`${subject} is still owed since ${at}`);
}

const sorted = (map: ReadonlyMap<string, string>): readonly (readonly [string, string])[] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
