import { type CaseEvent, type DataOf } from '@throughline/cases';
import type { Metadata, Read } from '@throughline/engine';
import type { AgencyId, Instant, NoticeId, StepId } from '@throughline/kernel';
import type { Sweep } from '../world/world';
import { hoursAsRead, type AgencyHours } from './agencies-as-read';
import type { Annals, CaseHistory } from './annals';
import { climbOf, firstAt, firstRungOf, nextAfter, topOf, type Climb } from './climb';
import { afterWait } from './waits';

/**
 * Every open step whose time has passed gets each rung of its run once, in order, each after its full wait, and none is owed any more after a sweep; an ended
 * or paused one, or one stopped by quiet, gets none. All of it is counted from events, protocols and calendars alone, without the product's own arithmetic.
 */
export function findWrongRungs(history: CaseHistory, annals: Annals, sweeps: readonly Sweep[]): readonly string[] {
  return new LadderWatch(history, annals).watch(sweeps.map(({ at, lengths }) => ({ at, length: lengths.get(history.caseId) ?? 0 })));
}

class LadderWatch {
  readonly #wrong: string[] = [];
  readonly #climbs = new Map<StepId, Climb>();
  readonly #escalations = new Map<NoticeId, { readonly stepId: StepId; readonly run: number | null; readonly rung: number | null }>();
  readonly #seen = new Set<string>();
  #zone = 'UTC';
  #quiet = false;
  #command = '';
  #reads: Metadata['reads'];

  constructor(private readonly history: CaseHistory, private readonly annals: Annals) {}

  watch(sweeps: readonly { readonly at: Instant; readonly length: number }[]): readonly string[] {
    const waiting = [...sweeps];
    for (const one of this.history.events) {
      this.#follow(one);
      while (waiting[0] && waiting[0].length <= one.revision + 1) this.#checkSwept(waiting.shift()?.at as Instant);
    }
    return this.#wrong;
  }

  #follow({ event, metadata, revision }: Read<CaseEvent>): void {
    if (metadata.commandId !== this.#command) this.#reads = metadata.reads;
    this.#command = metadata.commandId;
    const at = metadata.recordedAt;
    if (event.type === 'CaseOpened') this.#zone = event.data.zone;
    if (event.type === 'StepOpened') this.#climbs.set(event.data.stepId, climbOf(event.data, this.#zone));
    if (event.type === 'NoticeIssued' && event.data.stepId && event.data.purpose === 'escalation') this.#escalations.set(event.data.noticeId, { ...event.data, stepId: event.data.stepId });
    if (event.type === 'QuietRequested') this.#quiet = true;
    if (event.type === 'QuietEnded' || event.type === 'CaseClosed') this.#quiet = false;
    if (event.type === 'NoticeUndeliverable') this.#undeliverable(event.data.noticeId, at);
    const climb = 'stepId' in event.data && event.data.stepId ? this.#climbs.get(event.data.stepId) : undefined;
    if (!climb) return;
    if (event.type === 'EscalationRecorded') this.#escalated(climb, event.data, at, revision);
    else this.#moved(climb, event, at);
  }

  /** What an event other than a rung does to the way up. */
  #moved(climb: Climb, event: CaseEvent, at: Instant): void {
    switch (event.type) {
      case 'StepPlaced':
        climb.holder = event.data.agencyId;
        return;
      case 'StepReassigned':
        climb.holder = event.data.to;
        return;
      case 'StepUnplaced':
        climb.holder = null;
        return;
      case 'StepHandedBack':
        climb.holder = null;
        if (event.data.times >= 2) climb.handedBackAgainBy = this.#command;
        return;
      case 'DeadlineSet':
        climb.deadline = { dueAt: event.data.dueAt, missed: false, pausedAfter: false };
        return;
      case 'DeadlineMissed':
        if (climb.deadline) climb.deadline.missed = true;
        climb.last = undefined;
        return;
      case 'StepPaused':
        climb.pausedUntil = event.data.until;
        if (climb.last) climb.last.paused = true;
        if (climb.deadline?.missed) climb.deadline.pausedAfter = true;
        return;
      case 'StepResumed':
        climb.pausedUntil = undefined;
        return;
      case 'LadderRunStarted':
        climb.run = event.data.run;
        climb.fromRung = event.data.fromRung;
        climb.runFrom = at;
        climb.last = undefined;
        return;
      case 'EscalationAcknowledged':
        if (climb.last) climb.last.putOffTo = afterWait(at, { clock: 'calendar', limit: climb.acknowledgedAtMost }, climb.zone);
        return;
      case 'StepReopened':
        climb.isOpen = true;
        climb.pausedUntil = undefined;
        return;
      case 'StepCompleted':
      case 'StepNotNeeded':
      case 'StepDeclined':
      case 'StepEnded':
        climb.isOpen = false;
        return;
      default:
    }
  }

  #undeliverable(noticeId: NoticeId, at: Instant): void {
    const notice = this.#escalations.get(noticeId);
    const last = notice && this.#climbs.get(notice.stepId)?.last;
    if (last && last.run === notice.run && last.rung === notice.rung) last.undeliverableSince ??= at;
  }

  #escalated(climb: Climb, data: DataOf<'EscalationRecorded'>, at: Instant, revision: number): void {
    const name = `${data.stepId} run ${data.run} rung ${data.rung}`;
    const say = (what: string): unknown => this.#wrong.push(`${this.history.stream} at ${revision}: ${name} ${what}`);
    if (this.#seen.has(name)) say('was recorded twice');
    this.#seen.add(name);
    const isAgain = climb.handedBackAgainBy === this.#command;
    if (!climb.isOpen) say('rang though the step has ended');
    if (climb.pausedUntil !== undefined && !isAgain) say('rang though the step is paused');
    if (this.#isStopped(climb)) say('rang though a quiet has stopped the step');
    if (!climb.deadline?.missed && !isAgain) say('rang before its deadline was missed');
    if (!isAgain) this.#checkOrder(climb, data, say);
    if (!isAgain) this.#checkWait(climb, data, at, say);
    this.#remember(climb, data, at, say);
  }

  #checkOrder({ last, run, ...climb }: Climb, data: DataOf<'EscalationRecorded'>, say: (what: string) => unknown): void {
    const isNext = last && data.run === run && data.rung === last.rung + 1;
    const isFirst = !last && data.run === run && data.rung === firstRungOf({ last, run, ...climb });
    // Above the top every further day is a run of one rung; so is the lead's after the deadline, who was told before it of a second hand-back.
    const isAgain = data.run === run + 1 && data.rung === topOf({ last, run, ...climb });
    if (!isNext && !isFirst && !isAgain) say(`came after run ${run} rung ${last ? last.rung : 'none'}`);
  }

  #checkWait(climb: Climb, { rung }: DataOf<'EscalationRecorded'>, at: Instant, say: (what: string) => unknown): void {
    const { last, rungs } = climb;
    if (!last) {
      const first = this.#firstAt(climb);
      if (first && at < first && !climb.deadline?.pausedAfter) say(`rang at ${at}, before ${first}`);
      return;
    }
    const reachedNobody = last.rung < topOf(climb) && (!last.told || last.undeliverableSince !== undefined);
    if (reachedNobody) return;
    if (at === last.at) say('rang at the same moment as the rung before it, which reached somebody');
    // What is left of a business wait after a pause may end at closing where it would have ended at the opening after it: the same working moment.
    const isCounted = !last.paused || rungs[rung]?.after.clock === 'calendar';
    if (isCounted && at < last.nextAt) say(`rang at ${at}, before its full wait was over at ${last.nextAt}`);
  }

  #remember(climb: Climb, data: DataOf<'EscalationRecorded'>, at: Instant, say: (what: string) => unknown): void {
    const nextAt = nextAfter(climb, data, at, (agencyId) => this.#hours(agencyId));
    if (nextAt === undefined) return void say('counts its next wait on the hours of an agency that nobody read');
    if (climb.deadline?.missed && climb.pausedUntil === undefined && data.next.at !== nextAt) say(`promises the next rung for ${data.next.at}, and by the calendar it is ${nextAt}`);
    climb.run = data.run;
    climb.last = { run: data.run, rung: data.rung, at, told: data.outcome === 'told', nextAt, undeliverableSince: undefined, putOffTo: undefined, paused: false };
  }

  /** Nothing may be owed by a step since a moment that a sweep has passed. */
  #checkSwept(at: Instant): void {
    for (const [stepId, climb] of this.#climbs) {
      const since = this.#owedSince(climb);
      if (since !== undefined && since <= at) this.#wrong.push(`${this.history.stream}: ${stepId} is owed something since ${since}, though a sweep came round at ${at}`);
    }
  }

  #owedSince(climb: Climb): Instant | undefined {
    const { deadline, last, pausedUntil } = climb;
    if (!climb.isOpen || this.#isStopped(climb) || !deadline) return undefined;
    if (pausedUntil !== undefined) return pausedUntil;
    if (!deadline.missed) return deadline.dueAt;
    if (!last) return deadline.pausedAfter ? undefined : latest(this.#firstAt(climb), climb.runFrom);
    if (last.paused) return undefined;
    if (last.undeliverableSince !== undefined && last.putOffTo === undefined && last.rung < topOf(climb)) return last.undeliverableSince;
    return latest(last.nextAt, last.putOffTo);
  }

  #firstAt(climb: Climb): Instant | undefined {
    return firstAt(climb, climb.holder === null ? undefined : this.#hours(climb.holder));
  }

  #isStopped({ terms }: Climb): boolean {
    return this.#quiet && terms.authority === 'agreement';
  }

  #hours(agencyId: AgencyId): AgencyHours | undefined {
    return hoursAsRead(agencyId, this.#reads, this.annals);
  }
}

const latest = (moment: Instant | undefined, other: Instant | undefined): Instant | undefined => (moment && other && other > moment ? other : moment);
