import type { RecordedEvent } from '@throughline/ports';
import type { AnyAggregate } from './aggregate';
import { chainStart, hashOf } from './chain';
import type { Body, Metadata } from './envelope';
import type { Folded } from './state-cache';

export const unfolded = <State>(aggregate: AnyAggregate<State>): Folded<State> => ({
  state: aggregate.decider.initialState(), revision: -1, hash: chainStart, recordedAt: undefined, commands: new Map(),
});

/** Only a command's first event carries its digest, so the rest of the metadata needs no parsing. */
const carriesDigest = (metadata: string): boolean => metadata.includes('"commandDigest":');

/** Folds what was read onto what is folded, in place. */
export function foldRecorded<State>(aggregate: AnyAggregate<State>, folded: Folded<State>, recorded: readonly RecordedEvent[]): void {
  for (const { type, body, metadata, revision } of recorded) {
    const { version, data } = JSON.parse(body) as Body;
    folded.state = aggregate.decider.evolve(folded.state, aggregate.codec.upcast(type, version, data) as never);
    folded.revision = revision;
    if (!carriesDigest(metadata)) continue;
    const { commandId, commandDigest } = JSON.parse(metadata) as Metadata;
    if (commandDigest !== undefined) folded.commands.set(commandId, { digest: commandDigest, first: revision });
  }
  const last = recorded.at(-1);
  if (!last) return;
  folded.hash = hashOf(last);
  folded.recordedAt = (JSON.parse(last.metadata) as Metadata).recordedAt;
}
