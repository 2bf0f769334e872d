import type { DataOf, StepTerms } from '@throughline/cases';
import type { AgencyId, Instant } from '@throughline/kernel';
import type { Ladder, Rung } from '@throughline/protocols';
import { protocolAt, stepAt } from '../county/published';
import type { AgencyHours } from './agencies-as-read';
import { afterWait, goesOutAt } from './waits';

/** The last rung of a run, and when the next one may ring by what people agreed on. */
export type LastRung = {
  readonly run: number;
  readonly rung: number;
  readonly at: Instant;
  readonly told: boolean;
  readonly nextAt: Instant;
  /** Since when its notice is known to have reached nobody. */
  undeliverableSince: Instant | undefined;
  /** The latest that an acknowledgement may have put off the next rung to. */
  putOffTo: Instant | undefined;
  /** A pause lies behind it: how much of the wait was left is not followed here. */
  paused: boolean;
};

/** How far one step has climbed, as its events tell it. */
export type Climb = {
  readonly terms: StepTerms;
  readonly zone: string;
  readonly rungs: readonly Rung[];
  readonly acknowledgedAtMost: Ladder['acknowledgedAtMost'];
  isOpen: boolean;
  holder: AgencyId | null;
  pausedUntil: Instant | undefined;
  deadline: { readonly dueAt: Instant; missed: boolean; pausedAfter: boolean } | undefined;
  run: number;
  fromRung: number;
  runFrom: Instant | undefined;
  last: LastRung | undefined;
  /** The command by which it was handed back for the second time or a later one: its lead is told before any deadline. */
  handedBackAgainBy: string | undefined;
};

/** Nobody signed a procedure for a referral opened by hand: on-call at once, and four hours to each rung above. */
const ofReferral: Ladder = {
  rungs: [
    { to: 'on-call', after: { clock: 'calendar', limit: 'PT0S' as Ladder['acknowledgedAtMost'] } },
    ...(['supervisor', 'lead'] as const).map((to) => ({ to, after: { clock: 'calendar' as const, limit: 'PT4H' as Ladder['acknowledgedAtMost'] } })),
  ],
  acknowledgedAtMost: 'PT4H' as Ladder['acknowledgedAtMost'],
};

function ladderOf({ origin }: StepTerms): Ladder {
  if (origin.kind === 'referral') return ofReferral;
  const ladder = protocolAt(origin.protocolId, origin.version)?.ladders[stepAt(origin.protocolId, origin.version, origin.key)?.ladder ?? ''];
  if (!ladder) throw new Error(`No published protocol has a ladder for ${origin.key}.`);
  return ladder;
}

export function climbOf(terms: StepTerms, zone: string): Climb {
  const { rungs, acknowledgedAtMost } = ladderOf(terms);
  return {
    terms, zone, acknowledgedAtMost, rungs: terms.personalDuty ? rungs.filter(({ to }) => to !== 'lead') : rungs,
    isOpen: true, holder: null, pausedUntil: undefined, deadline: undefined, run: 1, fromRung: 0, runFrom: undefined, last: undefined, handedBackAgainBy: undefined,
  };
}

export const topOf = ({ rungs }: Climb): number => rungs.length - 1;
const leadRungOf = ({ rungs }: Climb): number => Math.max(0, rungs.findIndex(({ to }) => to === 'lead'));

/** The rung that a run begins with: the lead's, where nobody holds the step. */
export const firstRungOf = (climb: Climb): number => Math.min(climb.holder === null ? leadRungOf(climb) : climb.fromRung, topOf(climb));

/** When the first rung after the missed deadline rings. */
export function firstAt({ deadline, holder, rungs, zone }: Climb, hours: AgencyHours | undefined): Instant | undefined {
  const [first] = rungs;
  if (!deadline || !first) return undefined;
  return holder === null ? deadline.dueAt : waited(deadline.dueAt, first, zone, hours);
}

/** When the rung after this one rings: it counts from the first moment at which this one's notice may go out, a day above the top one. */
export function nextAfter(climb: Climb, { rung, outcome, agencyId }: DataOf<'EscalationRecorded'>, at: Instant, hoursOf: (agencyId: AgencyId) => AgencyHours | undefined): Instant | undefined {
  const told = agencyId === null ? undefined : hoursOf(agencyId);
  const from = told ? goesOutAt(climb.terms.urgency, at, told.calendar.zone, told.noticeHours) : at;
  const next = climb.rungs[rung + 1];
  if (!next) return afterWait(from, { clock: 'calendar', limit: 'P1D' as Ladder['acknowledgedAtMost'] }, climb.zone);
  if (outcome !== 'told') return at;
  return waited(from, next, climb.zone, climb.holder === null ? undefined : hoursOf(climb.holder));
}

const waited = (from: Instant, { after }: Rung, zone: string, hours: AgencyHours | undefined): Instant | undefined =>
  after.clock === 'calendar' || hours ? afterWait(from, after, zone, hours?.calendar) : undefined;
