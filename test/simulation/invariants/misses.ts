import type { CaseEvent, DataOf, StepTerms } from '@throughline/cases';
import type { Body, Metadata, Read } from '@throughline/engine';
import type { DeadlineId, StepId } from '@throughline/kernel';
import { stepAt } from '../county/published';
import type { World } from '../world/world';
import type { Annals, CaseHistory } from './annals';

type Missed = { readonly register: DataOf<'DeadlineMissed'>['register']; readonly isLaw: boolean; recorded: number };

/**
 * A deadline is missed once. Where a verified and confirmed statute stands behind it, the register says so beside it, once: never while the clock is in doubt,
 * and all that waited for it as soon as it is trusted again. In a muted store nothing concludes.
 */
export function findWrongMisses({ stream, events }: CaseHistory, annals: Annals, world: Pick<World, 'writtenInDoubt' | 'writtenMuted'>): readonly string[] {
  const wrong: string[] = [];
  const terms = new Map<StepId, StepTerms>();
  const misses = new Map<DeadlineId, Missed>();
  let [command, reads]: [string, Metadata['reads']] = ['', undefined];
  for (const { event, metadata, revision } of events) {
    if (metadata.commandId !== command) [command, reads] = [metadata.commandId, metadata.reads];
    const say = (what: string): unknown => wrong.push(`${stream} at ${revision}: ${what}`);
    if (event.type === 'StepOpened') terms.set(event.data.stepId, event.data);
    if (event.type === 'DeadlineMissed') {
      const isLaw = isConfirmedLaw(terms.get(event.data.stepId), reads, annals);
      checkMissed(event.data, misses, isLaw, say);
      if (world.writtenMuted.has(`${stream}@${revision}`) && !isUnmuting(events, command)) say('a deadline was missed in a muted store');
    }
    if (event.type === 'StatutoryMissRecorded') {
      checkRecorded(event.data, misses, say);
      if (world.writtenInDoubt.has(`${stream}@${revision}`)) say('a statutory miss was recorded while the clock was in doubt');
    }
  }
  const waiting = [...misses].filter(([, { isLaw, recorded }]) => isLaw && recorded === 0);
  return [...wrong, ...waiting.map(([deadlineId, { register }]) => `${stream}: the statutory miss of ${deadlineId} (${register}) is not in the register`)];
}

function checkMissed({ deadlineId, register }: DataOf<'DeadlineMissed'>, misses: Map<DeadlineId, Missed>, isLaw: boolean, say: (what: string) => unknown): void {
  if (misses.has(deadlineId)) say(`the deadline ${deadlineId} was missed twice`);
  if ((register === 'none') === isLaw) say(`a deadline was missed with register ${register}, and a verified and confirmed statute ${isLaw ? 'stands' : 'does not stand'} behind it`);
  misses.set(deadlineId, { register, isLaw, recorded: 0 });
}

function checkRecorded({ deadlineId }: DataOf<'StatutoryMissRecorded'>, misses: Map<DeadlineId, Missed>, say: (what: string) => unknown): void {
  const missed = misses.get(deadlineId);
  if (!missed) return void say('a statutory miss was recorded of a deadline that was not missed');
  missed.recorded += 1;
  if (missed.recorded > 1) say('a statutory miss was recorded twice');
  if (!missed.isLaw) say('a statutory miss was recorded without a verified and confirmed statute');
}

/** Verified in the protocol, and confirmed by the team as far as whoever decided had read. */
function isConfirmedLaw(terms: StepTerms | undefined, reads: Metadata['reads'], { byStream }: Annals): boolean {
  if (terms?.origin.kind !== 'protocol') return false;
  const { protocolId, version, key } = terms.origin;
  const authority = stepAt(protocolId, version, key)?.authority;
  if (authority?.kind !== 'statute' || authority.mark !== 'verified') return false;
  const stream = `protocol-${protocolId}`;
  return (byStream.get(stream) ?? []).slice(0, (reads?.[stream] ?? -1) + 1).some(({ type, body }) => {
    const confirmed = (JSON.parse(body) as Body).data as { readonly version?: number; readonly stepKey?: string };
    return type === 'StatutoryLimitConfirmed' && confirmed.version === version && confirmed.stepKey === key;
  });
}

/** Whether a command is the one that ends the muting: it alone concludes what passed meanwhile. */
const isUnmuting = (events: readonly Read<CaseEvent>[], command: string): boolean =>
  events.some(({ event, metadata }) => metadata.commandId === command && event.type === 'ClocksShifted');
