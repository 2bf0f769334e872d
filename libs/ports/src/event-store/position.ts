import { ForeignPosition, type Position } from './event-store';

const digits = 16;

/** Positions of one epoch compare as text, since the number is written with leading zeros. */
export const positionOf = (epoch: string, sequence: number): Position => `${epoch}-${String(sequence).padStart(digits, '0')}` as Position;

export const epochOf = (position: Position): string => position.slice(0, -(digits + 1));
export const sequenceOf = (position: Position): number => Number(position.slice(-digits));
/** Negative when `a` comes first. Only positions of one epoch can be compared. */
export const comparePositions = (a: Position, b: Position): number => sequenceOf(a) - sequenceOf(b);

/**
 * The sequence of a position that was given by `epoch`. Throws {@link ForeignPosition} for any other text, and for one ahead of `head`, when the
 * sequence of the store's last event is given: it spoke of events that were lost when the store was restored.
 */
export function sequenceIn(epoch: string, position: Position, head = Infinity): number {
  const text = position.slice(epoch.length + 1);
  const sequence = Number(text);
  if (position !== `${epoch}-${text}` || text.length !== digits || !/^[0-9]+$/.test(text) || sequence > head) throw new ForeignPosition(position, epoch);
  return sequence;
}
