import type { Instant } from '@throughline/kernel';
import type { RegisteredAgency } from '../agency';
import { dutyDaysFrom } from './duty-days';
import { onCallContact } from './on-call-contact';

const daysAhead = 8;

/**
 * The first moment after `at` at which somebody else answers, as the schedule stands. Looks a good week ahead: where nobody else answers in that
 * time, it is the last moment that was looked at, to ask again then. Undefined when the contact never changes by itself.
 */
export function onCallChangesAfter(agency: RegisteredAgency, at: Instant): Instant | undefined {
  const contact = onCallContact(agency, at);
  const edges = edgesAfter(agency, at);
  return edges.find((edge) => onCallContact(agency, edge) !== contact) ?? edges.at(-1);
}

/** Between two of these, one after the other, nothing changes. Without weekly turns only overrides count, however far ahead they are. */
function edgesAfter(agency: RegisteredAgency, at: Instant): readonly Instant[] {
  const { shifts, overrides } = agency.onCall;
  const turnEdges = shifts.length === 0 ? [] : turnEdgesFrom(agency, at).toSorted();
  const overrideEdges = overrides.flatMap(({ from, until }) => [from, until]);
  const horizon = turnEdges.at(-1);
  return [...turnEdges, ...overrideEdges].filter((edge) => edge > at && (horizon === undefined || edge <= horizon)).toSorted();
}

const turnEdgesFrom = (agency: RegisteredAgency, at: Instant): readonly Instant[] =>
  [...dutyDaysFrom(agency, at, daysAhead)].flatMap(({ turns }) => turns.flatMap(({ from, until }) => [from(), until()]));
