import { isOpened, type CaseEvent, type CaseCommand, type DataOf, type OpenedCase, type Step } from '@throughline/cases';
import { agencies, fittingRecord, protocols } from '@throughline/invented-county';
import { addMs, msOf, type CaseId, type Instant, type StepId } from '@throughline/kernel';
import type { Clock } from '@throughline/ports';
import type { Taskforce } from '@throughline/taskforce';
import type { Chance } from './chance';
import { agencyById, asMember, senderById, workerOf, type People } from './people';

const minute = 60_000;
const hour = 60 * minute;

type Habit = 'in time' | 'late' | 'hands back' | 'pauses' | 'survivor declines' | 'is reassigned' | 'forgets';
const habits: readonly (readonly [Habit, number])[] = [
  ['in time', 0.64], ['late', 0.14], ['hands back', 0.06], ['pauses', 0.05], ['survivor declines', 0.03], ['is reassigned', 0.03], ['forgets', 0.05],
];

/** What invented people do with the steps that come to them: mostly their work, in time; now and then what people do too. They know nothing of clocks but their own. */
export class Habits {
  #failed: Error | undefined;

  constructor(
    private readonly taskforce: Taskforce,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly chance: Chance,
    /** The case in the foreground has a story of its own. */
    private readonly isTold: (caseId: CaseId) => boolean,
  ) {}

  /** Throws what went wrong in anything that somebody did since. */
  check(): void {
    if (this.#failed) throw this.#failed;
  }

  see(caseId: CaseId, event: CaseEvent): void {
    if (this.isTold(caseId)) return;
    if (event.type === 'DeadlineSet' && event.data.why === 'opened') this.#later(this.clock.now(), () => this.#workOn(caseId, event.data));
    if (event.type === 'StepUnplaced' || event.type === 'StepHandedBack') this.#in(this.chance.between(10, 90) * minute, () => this.#findAgency(caseId, event.data.stepId));
    if (event.type === 'NoticeIssued' && event.data.purpose === 'escalation') this.#hear(caseId, event.data);
  }

  async #workOn(caseId: CaseId, { stepId, dueAt, countedFrom }: DataOf<'DeadlineSet'>): Promise<void> {
    const step = await this.#step(caseId, stepId);
    if (!step?.holder) return;
    const window = Math.max(hour, msOf(dueAt) - msOf(countedFrom));
    const within = (from: number, to: number): number => Math.min(window * this.chance.between(from, to), 5 * 24 * hour);
    switch (this.#drawHabit()) {
      case 'in time':
        return this.#in(within(0.15, 0.8), () => this.#complete(caseId, stepId));
      case 'late':
        return this.#in(window + Math.min(window * 0.5, 20 * hour) * this.chance.next(), () => this.#complete(caseId, stepId));
      case 'hands back':
        return this.#in(within(0.2, 0.5), () => this.#byHolder(caseId, stepId, () => ({ type: 'HandBackStep', data: { stepId, reason: 'no-capacity' } })));
      case 'pauses':
        return this.#in(within(0.2, 0.5), async () => {
          const until = addMs(this.clock.now(), Math.floor(Math.min(window / 2, 10 * hour)));
          await this.#byHolder(caseId, stepId, () => ({ type: 'PauseStep', data: { stepId, reason: 'survivor-asked', until } }));
          this.#in(within(0.8, 1.4), () => this.#complete(caseId, stepId));
        });
      case 'survivor declines':
        return this.#in(within(0.2, 0.7), () => this.#byHolder(caseId, stepId, () => ({ type: 'DeclineStep', data: { stepId, how: 'orally' } })));
      case 'is reassigned':
        return this.#in(within(0.3, 0.7), () => this.#reassign(caseId, stepId));
      case 'forgets':
        return undefined;
    }
  }

  #drawHabit(): Habit {
    let left = this.chance.next();
    for (const [habit, share] of habits) {
      left -= share;
      if (left < 0) return habit;
    }
    return 'in time';
  }

  /** Whoever is told that nothing was heard often says so, and then sees to it. */
  #hear(caseId: CaseId, { noticeId, memberId, stepId }: DataOf<'NoticeIssued'>): void {
    const member = memberId && senderById(memberId);
    if (!member || !stepId || this.chance.next() < 0.35) return;
    this.#in(this.chance.between(5, 40) * minute, async () => {
      await this.people.send(member, caseId, { type: 'AcknowledgeNotice', data: { noticeId, putOff: null } });
      this.#in(this.chance.between(20, 200) * minute, () => this.#complete(caseId, stepId));
    });
  }

  async #complete(caseId: CaseId, stepId: StepId): Promise<void> {
    const now = this.clock.now();
    await this.#byHolder(caseId, stepId, ({ origin }) => {
      const form = origin.kind === 'protocol' ? protocols.find(({ id }) => id === origin.protocolId)?.steps.find(({ key }) => key === origin.key)?.records : undefined;
      return { type: 'CompleteStep', data: { stepId, record: fittingRecord(form, now, this.chance.below), told: null } };
    });
  }

  async #byHolder(caseId: CaseId, stepId: StepId, command: (step: Step) => CaseCommand): Promise<void> {
    const opened = await this.#case(caseId);
    const step = opened?.openSteps[stepId];
    const agency = step && agencyById(step.holder ?? opened.lead?.agencyId ?? opened.openedBy);
    if (step && agency) await this.people.send(workerOf(agency), caseId, command(step));
  }

  /** The survivor signs a release for an agency that can do it; the step then finds its way by itself. */
  async #findAgency(caseId: CaseId, stepId: StepId): Promise<void> {
    const opened = await this.#case(caseId);
    const step = opened?.openSteps[stepId];
    if (!opened || !step || step.holder !== null) return;
    const free = agencies.find(({ agencyId, kind }) => kind === step.agencyKind && !step.handedBackBy.includes(agencyId));
    if (!free) return;
    const known = Object.values(opened.bases).some(({ agencyId }) => agencyId === free.agencyId);
    const runner = this.#runnerOf(opened);
    if (!runner) return;
    if (!known) await this.#release(caseId, opened, free.agencyId);
    else await this.people.send(runner, caseId, { type: 'AssignStep', data: { stepId, agencyId: free.agencyId } });
  }

  async #reassign(caseId: CaseId, stepId: StepId): Promise<void> {
    const opened = await this.#case(caseId);
    const step = opened?.openSteps[stepId];
    const other = agencies.find(({ agencyId, kind }) => kind === step?.agencyKind && agencyId !== step.holder);
    const runner = opened && this.#runnerOf(opened);
    if (!opened || !step || !other || !runner) return this.#complete(caseId, stepId);
    await this.#release(caseId, opened, other.agencyId);
    await this.people.send(runner, caseId, { type: 'ReassignStep', data: { stepId, agencyId: other.agencyId, reason: 'closer-to-survivor' } });
    this.#in(this.chance.between(1, 6) * hour, () => this.#complete(caseId, stepId));
  }

  async #release(caseId: CaseId, { openedBy }: OpenedCase, recipient: Step['holder'] & string): Promise<void> {
    const discloser = agencyById(openedBy);
    if (!discloser || discloser.agencyId === recipient) return;
    const now = this.clock.now();
    await this.people.send(workerOf(discloser), caseId, {
      type: 'RecordRelease',
      data: { discloser: openedBy, recipient, classes: ['status'], purpose: 'service', signer: 'self', form: 'paper', signedAt: now, expiresAt: addMs(now, 30 * 24 * hour) },
    });
  }

  #runnerOf({ lead, openedBy }: OpenedCase) {
    const own = agencyById(openedBy);
    return lead ? senderById(lead.memberId) : own && asMember(own, own.supervisor);
  }

  async #case(caseId: CaseId): Promise<OpenedCase | undefined> {
    const state = await this.taskforce.caseState(caseId);
    return state && isOpened(state) ? state : undefined;
  }

  async #step(caseId: CaseId, stepId: StepId): Promise<Step | undefined> {
    return (await this.#case(caseId))?.openSteps[stepId];
  }

  #in(ms: number, act: () => Promise<void>): void {
    this.#later(addMs(this.clock.now(), Math.floor(ms)), act);
  }

  #later(at: Instant, act: () => Promise<void> | undefined | void): void {
    this.clock.at(at, () => {
      Promise.resolve(act()).catch((error: Error) => {
        this.#failed ??= error;
      });
    });
  }
}
