import { isZone, UnknownZone } from './zone';

/**
 * A zone's wall clock, in plain numbers. `ms` counts from 1970-01-01T00:00Z; `wall` counts from 1970-01-01T00:00 as that zone's clocks show it.
 * Between two changes of its clocks a zone's offset is constant, so only the first question about such a span goes to `Temporal`.
 */
export const msPerDay = 86_400_000;

/** `from` inclusive, `until` exclusive; infinite where the zone's clocks never changed before, or never change again. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** The last span asked about in each zone: the offsets of a moment never change, so nobody can tell that it is remembered. */
const remembered = new Map<string, OffsetSpan>();

/** The span of constant offset that a moment lies in. Throws `UnknownZone`. */
export function offsetSpanAt(zone: string, ms: number): OffsetSpan {
  const last = remembered.get(zone);
  if (last && last.from <= ms && ms < last.until) return last;
  if (!last && !isZone(zone)) throw new UnknownZone(zone);

  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const span = {
    from: zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    until: zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: zoned.offsetNanoseconds / 1_000_000,
  };
  remembered.set(zone, span);
  return span;
}

export const wallOf = (zone: string, ms: number): number => ms + offsetSpanAt(zone, ms).offset;

/**
 * The first moment at which a zone's clocks show `wall` or later: the moment of the jump where they leap over it, the first of the two where they
 * show it twice. It never falls as `wall` rises, so days and shifts that touch on the wall touch in time.
 */
export function momentOfWall(zone: string, wall: number): number {
  let span = offsetSpanAt(zone, wall - msPerDay);
  let moment = wall - span.offset;
  while (moment >= span.until) {
    span = offsetSpanAt(zone, span.until);
    moment = Math.max(span.from, wall - span.offset);
  }
  return moment;
}
