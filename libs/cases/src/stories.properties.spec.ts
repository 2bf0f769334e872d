import { addMs, fold, foldOnto, type Decision, type Instant } from '@throughline/kernel';
import { deepFreeze } from '@throughline/testing/kernel';
import fc from 'fast-check';
import { isOpened, type CaseState, type Step } from './case';
import { protocolKey, type CaseContext } from './context';
import { caseDecider, type CaseCommand } from './decide';
import type { CaseEvent } from './events';
import { gather } from './gather';
import { findEventFaults } from './history/event-schemas/find-event-faults';
import { momentChanges } from './moments/moment-changes';
import { nextMoments } from './moments/next-moments';
import type { CaseRejection } from './rejections';
import { hasBasis, isExcludedMember } from './standing/basis';
import { agencies, agenciesWith, asEngine, asMember, at, contextAt, harborShelter } from './testing';
import { anyChoice, commandOf, people, type Choice } from './testing/any-command';

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
    ...(who < 12 ? asEngine() : asMember(memberId, { agencyId, roles: who % 2 === 0 ? ['agency-supervisor'] : ['agency-worker'] })),
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
  const known = Object.values(context.agencies).filter((agency) =>
    named.agencies.includes(agency.agencyId) || (named.kinds.includes(agency.kind) && agency.region === region));
  const versions = named.protocols.map(({ protocolId, version }) => protocolKey(protocolId, version));
  return {
    ...context,
    agencies: Object.fromEntries(known.map((agency) => [agency.agencyId, agency])),
    protocols: Object.fromEntries(versions.flatMap((key) => (context.protocols[key] ? [[key, context.protocols[key]]] : []))),
  };
}

/** Every run sees the same stories. They are told once; each rule below looks at all of them. */
const stories = fc.sample(anyStory, { seed: 20_260_302, numRuns: 200 }).map((choices) => [...scenesOf(choices)]);
const scenes = stories.flat();

const eventsOf = ({ decision }: Scene): readonly CaseEvent[] => (decision.outcome === 'accepted' ? decision.events : []);
const openStepsOf = ({ after }: Scene): readonly Step[] => (isOpened(after) ? Object.values(after.openSteps) : []);
/** Every notice of a scene, with the case as it was when the notice was issued. */
const noticesOf = (scene: Scene) => {
  let draft = scene.before;
  return eventsOf(scene).flatMap((event) => {
    draft = foldOnto(caseDecider, draft, [event]);
    return event.type === 'NoticeIssued' && isOpened(draft) ? [{ notice: event.data, opened: draft }] : [];
  });
};
const repeated = (names: readonly string[]): readonly string[] => names.filter((name, i) => names.indexOf(name) !== i);

describe('in any story', () => {
  it('every command has its turn, and each brings about something somewhere', () => {
    const tried = new Set(scenes.map(({ command }) => command.type));
    const effective = new Set(scenes.filter((scene) => eventsOf(scene).length > 0).map(({ command }) => command.type));
    expect([...tried].filter((type) => !effective.has(type))).toEqual([]);
    expect(tried.size).toBe(52);
  });

  it('a decision reads nothing but what was gathered for it', () => {
    for (const { command, context, before, decision } of scenes) {
      expect(caseDecider.decide(command, before, onlyGathered(command, before, context))).toStrictEqual(decision);
    }
  });

  it('a decision records nothing that no event may hold', () => expect(scenes.flatMap(eventsOf).flatMap(findEventFaults)).toEqual([]));

  it('the live case is the replayed one, and can be written down and read again', () => {
    for (const story of stories) {
      const live = story.at(-1)?.after;
      expect(fold(caseDecider, story.flatMap(eventsOf))).toStrictEqual(live);
      expect(JSON.parse(JSON.stringify(live))).toStrictEqual(live);
    }
  });
});

describe('in any story, reminders', () => {
  it('that follow the events alone are armed for the moments that the case names', () => {
    for (const story of stories) {
      const armed = new Map<string, Instant>();
      for (const scene of story) {
        for (const { subject, at: moment } of eventsOf(scene).flatMap(momentChanges)) {
          if (moment === null) armed.delete(subject);
          else armed.set(subject, moment);
        }
        expect(armed).toEqual(new Map(nextMoments(scene.after).map(({ subject, at: moment }) => [subject, moment])));
      }
    }
  });
});

describe('in any story, an open step', () => {
  it('is owed something next, unless a quiet has stopped it: then nothing', () => {
    for (const scene of scenes) {
      const isQuiet = isOpened(scene.after) && scene.after.quiet !== null;
      const stopped = openStepsOf(scene).filter(({ authority }) => isQuiet && authority === 'agreement');
      expect(openStepsOf(scene).filter(({ next }) => next === null)).toEqual(stopped);
    }
  });

  it('is held by an agency that may know of the case, or is a personal duty of the one that opened it', () => {
    const astray = scenes.filter((scene) => {
      const { after } = scene;
      return isOpened(after) && openStepsOf(scene).some(
        ({ holder, personalDuty }) => (personalDuty ? holder !== after.openedBy : holder !== null && !hasBasis(after, holder)),
      );
    });
    expect(astray.map(({ command }) => command)).toEqual([]);
  });

  it('is a follow-up when its case has just been closed', () => {
    const closings = scenes.filter((scene) => scene.command.type === 'CloseCase' && eventsOf(scene).length > 0);
    expect(new Set(closings.flatMap(openStepsOf).map(({ origin }) => origin.kind === 'protocol' && origin.key))).toEqual(new Set(['follow-up-call']));
  });
});

describe('in any story, nobody is told', () => {
  it('without a basis', () => expect(scenes.flatMap(noticesOf).filter(({ notice, opened }) => !hasBasis(opened, notice.agencyId))).toEqual([]));

  it('whom the survivor excluded', () =>
    expect(scenes.flatMap(noticesOf).filter(({ notice, opened }) => notice.memberId !== null && isExcludedMember(opened, notice.memberId)))
      .toEqual([]));

  it('of a personal duty, but the agency whose it is; the lead only where its law may not be meant any more', () => {
    const strangers = scenes.flatMap(noticesOf).filter(({ notice, opened }) => {
      const step = notice.stepId === null ? undefined : opened.openSteps[notice.stepId];
      return step?.personalDuty && notice.purpose !== 'step-questioned' && notice.agencyId !== opened.openedBy;
    });
    expect(strangers).toEqual([]);
  });

  it('of the same rung twice, nor is a miss entered in the register twice', () => {
    for (const history of stories.map((story) => story.flatMap(eventsOf))) {
      expect(
        repeated(
          history.flatMap((event) => (event.type === 'EscalationRecorded' ? [`${event.data.stepId} ${event.data.run} ${event.data.rung}`] : [])),
        ),
      ).toEqual([]);
      expect(repeated(history.flatMap((event) => (event.type === 'StatutoryMissRecorded' ? [event.data.deadlineId] : [])))).toEqual([]);
    }
  });
});
