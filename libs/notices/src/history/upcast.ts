import type { NoticeEvent } from '../events';

type Lift = (data: never) => unknown;

/** `lifts[type][n]` lifts version n+1 to n+2. A published step is never edited: histories written with it still exist. */
const lifts: { readonly [Type in NoticeEvent['type']]: readonly Lift[] } = {
  MessageRecorded: [],
  NoticeAttemptFailed: [],
  NoticeHandedOver: [],
  NoticeOpened: [],
  NoticeGivenUp: [],
  NoticeWithdrawn: [],
};

/** The version that each type is written in now. */
export const eventVersions = Object.fromEntries(
  Object.entries(lifts).map(([type, steps]) => [type, steps.length + 1]),
) as Readonly<Record<NoticeEvent['type'], number>>;

export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/**
 * An event as it lies in the store, in the shape of today.
 * Throws {@link UnreadableEvent} for a type no notice ever had, and for a version that only a newer program can have written.
 */
export function upcast(type: string, version: number, data: unknown): NoticeEvent {
  if (!isKnownType(type)) throw new UnreadableEvent(`No event type "${type}" in a notice's vocabulary.`);
  const current = eventVersions[type];
  if (!Number.isInteger(version) || version < 1) throw new UnreadableEvent(`${type} v${version} is no version: they count from 1.`);
  if (version > current) throw new UnreadableEvent(`${type} v${version} was written by a newer program: this one reads up to v${current}.`);
  return { type, data: lifts[type].slice(version - 1).reduce<unknown>((older, lift) => lift(older as never), data) } as NoticeEvent;
}

const isKnownType = (type: string): type is NoticeEvent['type'] => Object.hasOwn(lifts, type);
