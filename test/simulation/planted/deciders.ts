import type { CaseContext, CaseEvent, CaseState } from '@throughline/cases';
import type { Cause, Decision } from '@throughline/kernel';
import type { CaseDecider, Plant } from '../world/plant';

type Type = CaseEvent['type'];
type Accepted = Extract<Decision<CaseEvent, never>, { readonly outcome: 'accepted' }>;
type Wrong = (right: CaseDecider) => CaseDecider;

/** A decider whose accepted decisions come out differently. */
const deciding = (change: (decision: Accepted, context: CaseContext) => Accepted): Wrong => (right) => ({
  ...right,
  decide: (command, state, context) => {
    const decision = right.decide(command, state, context);
    return decision.outcome === 'accepted' ? change(decision, context) : decision;
  },
});

const changingEvents = (change: (event: CaseEvent, context: CaseContext) => CaseEvent): Wrong =>
  deciding((decision, context) => ({ ...decision, events: decision.events.map((event) => change(event, context)) }));

/** Every fact of one type stands twice in a decision, the second following from the first. */
export const duplicating = (type: Type): Wrong =>
  deciding(({ events, causes }) => {
    const twice = events.flatMap((event) => (event.type === type ? [event, event] : [event]));
    const whichCauses = causes && events.flatMap((event, index): readonly (Cause | null)[] => (event.type === type ? [null, null] : [causes[index] ?? null]));
    return { outcome: 'accepted', events: twice, ...(whichCauses ? { causes: whichCauses.map((cause) => cause && { ...cause, eventIndex: null }) } : {}) };
  });

/** Facts that a decision ought to have come to and did not. */
export const leavingOut = (isLeftOut: (event: CaseEvent) => boolean): Wrong =>
  deciding(({ events, causes }) => ({
    outcome: 'accepted',
    events: events.filter((event) => !isLeftOut(event)),
    ...(causes ? { causes: causes.filter((_, index) => !isLeftOut(events[index] as CaseEvent)).map((cause) => cause && { ...cause, eventIndex: null }) } : {}),
  }));

/** The next rung is promised for the moment of the one before it. */
export const ringingAtOnce: Wrong = changingEvents((event, { now }) =>
  event.type === 'EscalationRecorded' && event.data.outcome === 'told' && event.data.to === 'on-call' ? { ...event, data: { ...event.data, next: { at: now, what: 'rung' } } } : event);

/** Types that happen and leave no trace in the state. */
export const forgetting = (...types: readonly Type[]): Wrong => (right) => ({
  ...right,
  evolve: (state: CaseState, event: CaseEvent) => (types.includes(event.type) ? state : right.evolve(state, event)),
});

/** One fact in fifty is forgotten, whichever it is. */
export const forgettingSometimes: Wrong = (right) => {
  let seen = 0;
  return {
    ...right,
    evolve: (state, event) => {
      seen += 1;
      return seen % 50 === 0 && event.type !== 'CaseOpened' ? state : right.evolve(state, event);
    },
  };
};

/** Rings about statutory steps change nothing. */
export const forgetsToRing: Wrong = (right) => ({
  ...right,
  decide: (command, state, context) => {
    const isStatutory = command.type === 'RingStep' && state.status !== 'unopened' && state.openSteps[command.data.stepId]?.authority === 'statute';
    return isStatutory ? { outcome: 'accepted', events: [] } : right.decide(command, state, context);
  },
});

/** Decisions that are made on something else than what was gathered for them. */
export const differently = (change: (context: CaseContext) => Partial<CaseContext>): Wrong => (right) => ({
  ...right,
  decide: (command, state, context) => right.decide(command, state, { ...context, ...change(context) }),
});

/** Every verified statute counts as confirmed by the team. */
export const confirmedEverywhere = ({ protocols }: CaseContext): Partial<CaseContext> => ({
  protocols: Object.fromEntries(Object.entries(protocols).map(([key, gathered]) => [key, { ...gathered, confirmedLimits: gathered.compiled.protocol.steps.map((step) => step.key) }])),
});

/** A decision that breaks down over a fact. */
export const throwing = (type: Type): Wrong =>
  changingEvents((event) => {
    if (event.type === type) throw new TypeError('planted');
    return event;
  });

/** More in an event's data than may be there, what is sealed in it where nothing else is said, written without being looked at. */
export const leaking = (type: Type, more?: object): Plant => ({
  codec: (right) => ({ ...right, findFaults: () => [] }),
  decider: changingEvents((event) => (event.type === type ? ({ ...event, data: { ...event.data, ...(more ?? { told: event.sealed }) } } as CaseEvent) : event)),
});
