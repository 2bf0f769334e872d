import { caseDecider, isOpened, momentChanges, nextMoments } from '@throughline/cases';
import { fold } from '@throughline/kernel';
import { isDeepStrictEqual } from 'node:util';
import type { Sweep, World } from '../world/world';
import { withCaseAfter, type CaseHistory } from './annals';

/** Live state equals replayed state in every process, the moments that events tell are those of the state, and none of them has passed. */
export async function findWrongStates(world: World, { caseId, stream, events }: CaseHistory): Promise<readonly string[]> {
  const wrong: string[] = [];
  const replayed = fold(caseDecider, events.map(({ event }) => event));
  const told = momentsTold(events.flatMap(({ event }) => momentChanges(event)));
  for (let process = 0; process < world.processCount; process += 1) {
    const live = await world.state(caseId, process);
    if (!isDeepStrictEqual(plain(live), plain(replayed))) wrong.push(`${stream}: the live state of process ${process} is not the replayed one`);
    const next = nextMoments(live).map(({ subject, at }) => [subject, at] as const);
    if (!isDeepStrictEqual(told, next.toSorted(bySubject))) wrong.push(`${stream}: the moments that events tell are not those of the state`);
    for (const [subject, at] of next) if (at <= world.clock.now()) wrong.push(`${stream}: ${subject} is still owed since ${at}`);
    if (isOpened(live) && live.caseId !== caseId) wrong.push(`${stream}: the state is of another case`);
  }
  return wrong;
}

/** Nothing of a case was owed any more since before a sweep, when that had come round: no step, no release, no quiet, no missing lead. */
export function findOwedAfterSweeps({ caseId, stream, events }: CaseHistory, sweeps: readonly Sweep[]): readonly string[] {
  const wrong: string[] = [];
  const waiting = [...sweeps];
  for (const { after, one } of withCaseAfter(events)) {
    for (let sweep = waiting[0]; sweep && (sweep.lengths.get(caseId) ?? 0) <= one.revision + 1; sweep = waiting[0]) {
      waiting.shift();
      if ((sweep.lengths.get(caseId) ?? 0) <= one.revision) continue;
      for (const { subject, at } of nextMoments(after)) if (at <= sweep.at) wrong.push(`${stream}: ${subject} is owed something since ${at}, though a sweep came round at ${sweep.at}`);
      for (const { releaseId, expiresAt } of isOpened(after) ? Object.values(after.releases) : []) if (expiresAt <= sweep.at) wrong.push(`${stream}: the release ${releaseId} ended at ${expiresAt} and opens doors still`);
    }
  }
  return wrong;
}

type Moment = readonly [subject: string, at: string];

function momentsTold(changes: ReturnType<typeof momentChanges>): readonly Moment[] {
  const moments = new Map<string, string>();
  for (const { subject, at } of changes) {
    if (at === null) moments.delete(subject);
    else moments.set(subject, at);
  }
  return [...moments].sort(bySubject);
}

const bySubject = ([a]: Moment, [b]: Moment): number => (a < b ? -1 : 1);
/** As far as a state is data: what is undefined is not there. */
const plain = (state: unknown): unknown => JSON.parse(JSON.stringify(state));
