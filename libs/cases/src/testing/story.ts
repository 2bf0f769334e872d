import { fold, foldOnto, type Decision, type Instant } from '@throughline/kernel';
import { deepFreeze } from '@throughline/testing/kernel';
import { isOpened, type CaseState, type OpenedCase, type Step } from '../case';
import { protocolKey, type CaseContext } from '../context';
import { caseDecider, type CaseCommand } from '../decide';
import type { CaseEvent, DataOf } from '../events';
import { gather, type Gathering } from '../gather';
import { findEventFaults } from '../history/event-schemas/find-event-faults';
import { momentChanges } from '../moments/moment-changes';
import { nextMoments } from '../moments/next-moments';
import { ringCommand } from '../moments/ring-command';
import type { CaseRejection } from '../rejections';
import { asEngine, bayHospital, castillo, childWelfare, coordination, harborShelter, police } from './agencies';
import { openCase, recordBasis } from './commands';
import { contextAt } from './context';
import { at } from './moments';

/** More than any tale here needs. */
const ringsMax = 200;

type Told<Data> = { readonly recordedAt: Instant; readonly data: Data };

/** A tale begins with a command, told at nine on the first Monday unless told otherwise. */
export const story = (opening: CaseCommand, now: Instant = at('09:00'), over: Partial<CaseContext> = {}): Story => new Story(over).does(opening, now);

/**
 * Brightwater opens the case at nine, the whole team may know of it, and Castillo leads it. A safety plan is not needed, so that the
 * story is about what comes after ten past.
 */
export function teamStory(over: Partial<CaseContext> = {}): Story {
  const tale = story(openCase(), at('09:00'), over);
  for (const agencyId of [coordination, harborShelter, police, childWelfare, bayHospital]) {
    tale.does(recordBasis(agencyId), at('09:00'), asEngine());
  }
  return tale
    .does({ type: 'NameLead', data: { memberId: castillo, agencyId: coordination } }, at('09:00'), asEngine())
    .does({ type: 'MarkStepNotNeeded', data: { stepId: tale.step('safety-plan').stepId, reason: 'does-not-apply' } }, at('09:10'), asEngine());
}

/**
 * A longer tale, decided and folded command by command with the real decider. What is said about the context at its beginning holds throughout, and
 * may be said otherwise from some moment on with `meanwhile`. Whatever is told, the live case is the replayed one, and reminders that follow the events
 * alone are armed for the moments that the case names.
 */
export class Story {
  readonly history: { readonly recordedAt: Instant; readonly event: CaseEvent }[] = [];
  #state = caseDecider.initialState();
  #over: Partial<CaseContext>;
  #commands = 0;

  constructor(over: Partial<CaseContext>) {
    this.#over = over;
  }

  /** A command that must be accepted. Ids are `<n>-1`, `<n>-2` … on the nth command. */
  does(command: CaseCommand, now: Instant, over: Partial<CaseContext> = {}): this {
    const decision = this.#decide(command, now, over);
    if (decision.outcome === 'rejected') throw new Error(`${command.type} was refused: ${JSON.stringify(decision.rejection)}`);
    this.#state = deepFreeze(foldOnto(caseDecider, this.#state, decision.events));
    for (const event of decision.events) this.history.push({ recordedAt: now, event });
    expectSound(this.#state, this.history.map(({ event }) => event));
    return this;
  }

  thenRefuses(command: CaseCommand, now: Instant, rejection: CaseRejection, over: Partial<CaseContext> = {}): this {
    expectRefused(this.#decide(command, now, over), rejection);
    return this;
  }

  /** From here on the world is otherwise: agencies changed, a clock in doubt, a store muted. */
  meanwhile(over: Partial<CaseContext>): this {
    this.#over = { ...this.#over, ...over };
    return this;
  }

  /** Every reminder rings at its moment, one after the other, up to and including this moment. */
  rings(until: Instant): this {
    let rung = 0;
    for (let due = this.#firstDue(until); due; due = this.#firstDue(until)) {
      if (rung++ > ringsMax) throw new Error(`After ${ringsMax} rings something is still due by ${until}: some moment never passes.`);
      this.#ring(due.subject, due.at);
    }
    return this;
  }

  /** Nothing rang for a while; now a sweep rings once for whatever has been due since. */
  sweeps(now: Instant): this {
    for (const { subject, at: due } of nextMoments(this.#state)) if (due <= now) this.#ring(subject, now);
    return this;
  }

  get case(): OpenedCase {
    if (!isOpened(this.#state)) throw new Error('The story has not begun.');
    return this.#state;
  }

  /** The open step of this key, or of this id. Throws when there is none. */
  step(key: string): Step {
    const found = Object.values(this.case.openSteps).find((step) => isCalled(step, key));
    if (!found) throw new Error(`No open step ${key} in this story.`);
    return found;
  }

  /** All that was recorded of one type, in order, with its moment. */
  told<Type extends CaseEvent['type']>(type: Type): readonly Told<DataOf<Type>>[] {
    return this.history.flatMap(({ recordedAt, event }) => (event.type === type ? [{ recordedAt, data: event.data as DataOf<Type> }] : []));
  }

  /** Every rung that the step of this key climbed: when, in which run, which rung, and whom it told or why nobody. */
  climbed(key: string): readonly (readonly [at: Instant, run: number, rung: number, told: string])[] {
    const ofKey = this.told('StepOpened').filter(({ data }) => isCalled(data, key)).map(({ data }) => data.stepId);
    return this.told('EscalationRecorded')
      .filter(({ data }) => ofKey.includes(data.stepId))
      .map(({ recordedAt, data: { run, rung, outcome, memberId } }) => [recordedAt, run, rung, outcome === 'told' && memberId ? memberId : outcome]);
  }

  #decide(command: CaseCommand, now: Instant, over: Partial<CaseContext>) {
    this.#commands += 1;
    const name = this.#commands;
    const context = contextAt({ idOf: (ordinal) => `${name}-${ordinal}`, ...this.#over, ...over, now });
    return deepFreeze(caseDecider.decide(deepFreeze(command), this.#state, deepFreeze(gathered(context, gather(command, this.#state), this.#state))));
  }

  #firstDue(until: Instant): { readonly subject: string; readonly at: Instant } | undefined {
    const due = nextMoments(this.#state).filter((moment) => moment.at <= until);
    return due.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
  }

  /** A reminder is late when its moment had passed before the case knew of it; history never runs backwards. */
  #ring(subject: string, due: Instant): void {
    const latest = this.history.at(-1)?.recordedAt ?? due;
    const before = this.history.length;
    const ring = ringCommand(subject);
    if (!ring) throw new Error(`Nothing rings about ${subject}.`);
    this.does(ring, due > latest ? due : latest, asEngine('ring'));
    if (this.history.length === before) throw new Error(`The ring about ${subject} changed nothing, though its moment had come.`);
  }
}

const isCalled = ({ stepId, origin }: Pick<Step, 'stepId' | 'origin'>, key: string): boolean =>
  stepId === key || (origin.kind === 'protocol' && origin.key === key);

/** The context with no more in it than was gathered for the command: what `gather` forgets, a decision misses here. */
function gathered(context: CaseContext, gathering: Gathering, state: CaseState): CaseContext {
  const region = isOpened(state) ? state.region : null;
  const agencies = Object.values(context.agencies).filter(({ agencyId, kind, region: own }) =>
    gathering.agencies.includes(agencyId) || (gathering.kinds.includes(kind) && own === region));
  const protocols = gathering.protocols.flatMap(({ protocolId, version }) => {
    const found = context.protocols[protocolKey(protocolId, version)];
    return found ? [[protocolKey(protocolId, version), found]] : [];
  });
  return { ...context, agencies: Object.fromEntries(agencies.map((agency) => [agency.agencyId, agency])), protocols: Object.fromEntries(protocols) };
}

function expectSound(state: CaseState, history: readonly CaseEvent[]): void {
  expect(history.flatMap(findEventFaults)).toEqual([]);
  expect(state).toStrictEqual(fold(caseDecider, history));
  expect(new Map(nextMoments(state).map((moment) => [moment.subject, moment.at]))).toEqual(momentsFollowed(history));
}

const expectRefused = (decision: Decision<CaseEvent, CaseRejection>, rejection: CaseRejection): void =>
  expect(decision).toStrictEqual({ outcome: 'rejected', rejection });

function momentsFollowed(history: readonly CaseEvent[]): ReadonlyMap<string, Instant> {
  const moments = new Map<string, Instant>();
  for (const change of history.flatMap(momentChanges)) {
    if (change.at === null) moments.delete(change.subject);
    else moments.set(change.subject, change.at);
  }
  return moments;
}
