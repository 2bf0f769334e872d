import { addMs, fold, foldOnto, type Decision, type Instant } from '@throughline/kernel';
import { deepFreeze } from '@throughline/testing/kernel';
import fc from 'fast-check';
import { isOpened, type CaseState, type Step } from './case';
import { protocolKey, type CaseContext } from './context';
import { caseDecider, type CaseCommand } from './decide';
import type { CaseEvent } from './events';
import { gather } from './gather';
import { findEventFaults } from './history/event-schemas/find-event-faults';
import type { CaseRejection } from './rejections';
import { hasBasis, isExcludedMember } from './standing/basis';
import { agencies, agenciesWith, asEngine, asMember, at, contextAt, harborShelter } from './testing';
import { anyChoice, commandOf, people, type Choice } from './testing/any-command';

/** Every run sees the same stories. */
const settled = { seed: 20_260_302, numRuns: 200 };
const anyStory = fc.array(anyChoice, { minLength: 20, maxLength: 80 });

type Scene = {
  readonly command: CaseCommand;
  readonly context: CaseContext;
  readonly before: CaseState;
  readonly decision: Decision<CaseEvent, CaseRejection>;
  readonly after: CaseState;
};

/** A story, command by command, with the real decider. Refusals are a part of it; they change nothing. */
function* scenesOf(choices: readonly Choice[]): Generator<Scene> {
  let state = caseDecider.initialState();
  let now: Instant = at('09:00');
  for (const [nth, choice] of choices.entries()) {
    now = addMs(now, choice.waitedMs);
    const command = deepFreeze(commandOf(choice, state, now));
    const context = contextOf(choice, now, nth);
    const decision = deepFreeze(caseDecider.decide(command, deepFreeze(state), context));
    const after = decision.outcome === 'accepted' ? foldOnto(caseDecider, state, decision.events) : state;
    yield { command, context, before: state, decision, after };
    state = after;
  }
}

function contextOf({ who, saidMs }: Choice, now: Instant, nth: number): CaseContext {
  const [memberId, agencyId] = people[who % people.length] ?? [people[0]![0], people[0]![1]];
  return contextAt({
    now,
    occurred: { at: addMs(now, -saidMs), precision: who % 5 === 0 ? 'about' : 'exact' },
    ...(who < 8 ? asEngine() : asMember(memberId, { agencyId, roles: who % 2 === 0 ? ['agency-supervisor'] : ['agency-worker'] })),
    idOf: (ordinal) => `${nth}-${ordinal}`,
    agencies: who === 20 ? agenciesWith({ [harborShelter]: { status: 'suspended' } }) : agencies,
    clockTrusted: who !== 13,
    muted: who === 17,
  });
}

/** What the engine hands to a decision: what `gather` named, and nothing else. */
function onlyGathered(command: CaseCommand, state: CaseState, context: CaseContext): CaseContext {
  const named = gather(command, state);
  const region = isOpened(state) ? state.region : null;
  const known = Object.values(context.agencies).filter((agency) => named.agencies.includes(agency.agencyId) || (named.kinds.includes(agency.kind) && agency.region === region));
  const versions = named.protocols.map(({ protocolId, version }) => protocolKey(protocolId, version));
  return {
    ...context,
    agencies: Object.fromEntries(known.map((agency) => [agency.agencyId, agency])),
    protocols: Object.fromEntries(versions.flatMap((key) => (context.protocols[key] ? [[key, context.protocols[key]]] : []))),
  };
}

const historyOf = (scenes: readonly Scene[]): readonly CaseEvent[] => scenes.flatMap(({ decision }) => (decision.outcome === 'accepted' ? decision.events : []));

const always = (holds: (scene: Scene) => void) =>
  fc.assert(
    fc.property(anyStory, (choices) => {
      for (const scene of scenesOf(choices)) holds(scene);
    }),
    settled,
  );

describe('in any story', () => {
  it('every command has its turn, and each brings about something somewhere', () => {
    const [tried, accepted] = [new Set<string>(), new Set<string>()];
    always(({ command, decision }) => {
      tried.add(command.type);
      if (decision.outcome === 'accepted' && decision.events.length > 0) accepted.add(command.type);
    });
    expect([...tried].filter((type) => !accepted.has(type))).toEqual([]);
    expect(tried.size).toBe(52);
  });

  it('a decision reads nothing but what was gathered for it', () =>
    always(({ command, context, before, decision }) => {
      expect(caseDecider.decide(command, before, onlyGathered(command, before, context))).toStrictEqual(decision);
    }));

  it('a decision records nothing that no event may hold', () =>
    always(({ decision }) => {
      if (decision.outcome === 'accepted') expect(decision.events.flatMap(findEventFaults)).toEqual([]);
    }));

  it('the live case is the replayed one, and can be written down and read again', () =>
    fc.assert(
      fc.property(anyStory, (choices) => {
        const scenes = [...scenesOf(choices)];
        const live = scenes.at(-1)?.after;
        expect(fold(caseDecider, historyOf(scenes))).toStrictEqual(live);
        expect(JSON.parse(JSON.stringify(live))).toStrictEqual(live);
      }),
      settled,
    ));
});

describe('in any story, open steps', () => {
  const openSteps = ({ after }: Scene): readonly Step[] => (isOpened(after) ? Object.values(after.openSteps) : []);
  const isQuiet = ({ after }: Scene): boolean => isOpened(after) && after.quiet !== null;

  it('are owed something next, but for what a quiet has stopped', () =>
    always((scene) => {
      const stopped = openSteps(scene).filter(({ next }) => next === null);
      expect(stopped.filter(({ authority }) => !isQuiet(scene) || authority === 'statute')).toEqual([]);
      if (isQuiet(scene)) expect(openSteps(scene).filter(({ authority, next }) => authority === 'agreement' && next !== null)).toEqual([]);
    }));

  it('are held by agencies that may know of the case, but for a personal duty', () =>
    always((scene) => {
      const { after } = scene;
      const holders = openSteps(scene).flatMap(({ holder, personalDuty }) => (holder === null || personalDuty ? [] : [holder]));
      if (isOpened(after)) expect(holders.filter((holder) => !hasBasis(after, holder))).toEqual([]);
    }));

  it('that are a personal duty stay with the agency that opened the case', () =>
    always((scene) => {
      const { after } = scene;
      const duties = openSteps(scene).filter(({ personalDuty }) => personalDuty);
      if (isOpened(after)) expect(duties.filter(({ holder }) => holder !== after.openedBy)).toEqual([]);
    }));

  it('that were agreed on are never left in a closed case but by its closing', () =>
    always(({ command, after }) => {
      if (command.type === 'CloseCase' && isOpened(after) && after.status === 'closed') {
        expect(Object.values(after.openSteps).map(({ origin }) => origin.kind === 'protocol' && origin.key).filter((key) => key !== 'follow-up-call')).toEqual([]);
      }
    }));
});

describe('in any story, nobody is told', () => {
  /** Every notice, with the case as it was when it was issued. */
  const noticesOf = ({ before, decision }: Scene) => {
    let draft = before;
    return (decision.outcome === 'accepted' ? decision.events : []).flatMap((event) => {
      draft = foldOnto(caseDecider, draft, [event]);
      return event.type === 'NoticeIssued' && isOpened(draft) ? [{ notice: event.data, opened: draft }] : [];
    });
  };

  it('without a basis', () =>
    always((scene) => expect(noticesOf(scene).filter(({ notice, opened }) => !hasBasis(opened, notice.agencyId))).toEqual([])));

  it('whom the survivor excluded', () =>
    always((scene) => expect(noticesOf(scene).filter(({ notice, opened }) => notice.memberId !== null && isExcludedMember(opened, notice.memberId))).toEqual([])));

  it('of a personal duty but the agency whose it is, unless its law may not be meant any more', () =>
    always((scene) => {
      const strangers = noticesOf(scene).filter(({ notice, opened }) => {
        const step = notice.stepId === null ? undefined : opened.openSteps[notice.stepId];
        return step?.personalDuty && notice.purpose !== 'step-questioned' && notice.agencyId !== opened.openedBy;
      });
      expect(strangers).toEqual([]);
    }));

  it('twice of the same rung, nor is a miss entered in the register twice', () =>
    fc.assert(
      fc.property(anyStory, (choices) => {
        const history = historyOf([...scenesOf(choices)]);
        const rungs = history.flatMap((event) => (event.type === 'EscalationRecorded' ? [`${event.data.stepId} ${event.data.run} ${event.data.rung}`] : []));
        const misses = history.flatMap((event) => (event.type === 'StatutoryMissRecorded' ? [event.data.deadlineId] : []));
        expect(rungs).toEqual([...new Set(rungs)]);
        expect(misses).toEqual([...new Set(misses)]);
      }),
      settled,
    ));
});
