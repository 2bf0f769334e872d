import { caseDecider, isOpened, nextMoments, type CaseEvent, type OpenedCase, type Step } from '@throughline/cases';
import { addMs, foldOnto, type Instant, type StepId } from '@throughline/kernel';
import type { ArmedReminder, ViewStore } from '@throughline/ports';
import { anyChoice, asEngine, asMember, at, commandOf, contextAt, people, type Choice } from '@throughline/testing/cases';
import fc from 'fast-check';
import { everyDocument } from '../queries/every-document';
import { harbor, streamOf } from '../testing/cases-told';
import { ToldHistory } from '../testing/told-history';
import { allViews } from './all-views';
import type { CaseAccess } from './case-access/case-access';
import { stepCounts, type CaseRow } from './cases/case-row';
import type { NoticeRow } from './notices/notice-row';
import { isEntered, type StatutoryMiss } from './statutory-register/statutory-miss';
import type { StepRow } from './steps/step-row';

/** Every run sees the same stories. They are told once, since none of what is asked of them changes them. */
const stories = fc.sample(fc.array(anyChoice, { minLength: 20, maxLength: 80 }), { seed: 20_260_302, numRuns: 80 });

type Told = { readonly history: ToldHistory; readonly state: OpenedCase; readonly views: ViewStore };

/** A story decided by the real decider: its history, and the state that it leads to. Refusals are a part of it; they change nothing. */
async function toldBy(choices: readonly Choice[]): Promise<Told | undefined> {
  const history = new ToldHistory();
  let state = caseDecider.initialState();
  let now: Instant = at('09:00');
  for (const [nth, choice] of choices.entries()) {
    now = addMs(now, choice.waitedMs);
    const decision = caseDecider.decide(commandOf(choice, state, now), state, contextOf(choice, now, nth));
    if (decision.outcome === 'rejected') continue;
    state = foldOnto(caseDecider, state, decision.events);
    await history.tell(streamOf(harbor), now, ...decision.events.map(without));
  }
  return isOpened(state) ? { history, state, views: await history.views() } : undefined;
}

/** What would be sealed is of no interest here. */
const without = ({ type, data }: CaseEvent) => ({ type, data });

function contextOf({ who, saidMs }: Choice, now: Instant, nth: number) {
  const [memberId, agencyId] = people[who % people.length] ?? people[0]!;
  return contextAt({
    now,
    occurred: { at: addMs(now, -saidMs), precision: 'exact' },
    ...(who < 8 ? asEngine() : asMember(memberId, { agencyId, roles: ['agency-supervisor'] })),
    idOf: (ordinal) => `${nth}-${ordinal}`,
    clockTrusted: who !== 13,
  });
}

let told: readonly Told[];
beforeAll(async () => {
  told = (await Promise.all(stories.map(toldBy))).filter((one) => one !== undefined);
});

async function inEveryStory(holds: (views: ViewStore, state: OpenedCase) => Promise<void>): Promise<void> {
  for (const { views, state } of told) await holds(views, state);
}

const rows = <Row>(views: ViewStore, view: string) => everyDocument<Row>(views, view, { order: 0 });
const steps = async (views: ViewStore): Promise<ReadonlyMap<StepId, StepRow>> => new Map((await rows<StepRow>(views, 'steps')).map((row) => [row.stepId, row]));

describe('whatever happens to a case', () => {
  it('its open steps are shown as they stand, at the revision that a command would have to have seen', () =>
    inEveryStory(async (views, { openSteps }) => {
      const shown = [...(await steps(views)).values()].filter(({ status }) => status === 'open');
      expect(Object.fromEntries(shown.map((row) => [row.stepId, ofRow(row)]))).toEqual(Object.fromEntries(Object.values(openSteps).map((step) => [step.stepId, ofState(step)])));
    }));

  it('its ended steps are shown as they ended, at the revision they ended at', () =>
    inEveryStory(async (views, { endedSteps }) => {
      const ended = [...(await steps(views)).values()].filter(({ status }) => status !== 'open');
      const shown = ended.map(({ stepId, status, revision, holder, openedAt, deadline, handedBackBy, pausedMs, run }) =>
        [stepId, { status, revision, holder, openedAt, deadline, handedBackBy, pausedMs, run: run.number }]);
      const state = Object.values(endedSteps).map(({ stepId, status, revision, holder, openedAt, deadline, handedBackBy, pausedMs, run }) =>
        [stepId, { status, revision, holder, openedAt, deadline, handedBackBy, pausedMs, run }]);
      expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(state));
    }));

  it('the case is shown as it stands, at the revision that a command would have to have seen', () =>
    inEveryStory(async (views, state) => {
      const [row] = await rows<CaseRow>(views, 'cases');
      expect(row && ofCaseRow(row)).toEqual(ofCaseState(state));
    }));

  it('its open moments are those that the case names', () =>
    inEveryStory(async (views, state) => {
      const shown = (await rows<ArmedReminder>(views, 'moments')).map(({ subject, at: next }) => [subject, next]);
      expect(new Map(shown as [string, Instant][])).toEqual(new Map(nextMoments(state).map(({ subject, at: next }) => [subject, next])));
    }));

  it('exactly the agencies with a live basis may know of it', () =>
    inEveryStory(async (views, { bases, status }) => {
      const access = (await rows<CaseAccess>(views, 'case-access')).filter((row) => 'agencyId' in row);
      const shown = access.flatMap((row) => Object.entries(row.bases).map(([basisId, { kind }]) => [basisId, row.agencyId, kind, row.status]));
      expect(new Set(shown.map(String))).toEqual(new Set(Object.values(bases).map(({ basisId, agencyId, kind }) => String([basisId, agencyId, kind, status]))));
    }));

  it('the notices that wait are those that the case waits for', () =>
    inEveryStory(async (views, { notices }) => {
      const shown = (await rows<NoticeRow>(views, 'notices')).filter((row) => 'noticeId' in row && row.status !== 'withdrawn' && row.status !== 'acknowledged');
      const state = Object.values(notices).filter(({ acknowledged }) => !acknowledged);
      expect(new Map(shown.map(({ noticeId, status }) => [noticeId, status === 'undeliverable']))).toEqual(new Map(state.map(({ noticeId, undeliverable }) => [noticeId, undeliverable])));
    }));

  it('the register holds what was written into it, under whoever held the step then', () =>
    inEveryStory(async (views, { misses }) => {
      const shown = (await rows<StatutoryMiss>(views, 'statutory-register')).filter((row) => 'deadlineId' in row);
      const state = Object.values(misses).filter(({ register }) => register !== 'none');
      expect(new Map(shown.map((row) => [row.deadlineId, [row.holder, isEntered(row), row.marks]]))).toEqual(
        new Map(state.map(({ deadlineId, holder, register, marks }) => [deadlineId, [holder, register === 'recorded', marks]])),
      );
    }));

  it('every view is the same however few documents stayed in memory', async () => {
    for (const { history, views } of told.slice(0, 20)) {
      const few = await history.views(2);
      for (const { shape } of allViews.filter(({ shape: { orders } }) => orders.length > 0)) expect(await few.list(shape.name, { order: 0 })).toEqual(await views.list(shape.name, { order: 0 }));
    }
  });

  it('these stories have something of everything in them', async () => {
    const seen = new Set<string>();
    await inEveryStory(async (views, state) => {
      for (const { status, run, pause, deadline, acknowledgedByHolderAt } of await rows<StepRow>(views, 'steps')) {
        seen.add(`step ${status}`);
        if (run.rung !== null) seen.add('escalated');
        if (run.acknowledgedBy) seen.add('acknowledged');
        if (pause) seen.add('paused');
        if (deadline?.missed) seen.add(`overdue ${status}`);
        if (acknowledgedByHolderAt) seen.add('seen by its holder');
      }
      for (const row of await rows<NoticeRow>(views, 'notices')) if ('noticeId' in row) seen.add(`notice ${row.status}`);
      for (const row of await rows<StatutoryMiss>(views, 'statutory-register')) if ('deadlineId' in row) seen.add(isEntered(row) ? 'miss entered' : 'miss waits');
      for (const need of Object.values(state.needs)) seen.add(`need ${need.status}`);
      if (state.quiet) seen.add('quiet');
      seen.add(`case ${state.status}`);
    });
    expect([...seen]).toEqual(expect.arrayContaining([
      'case closed', 'case open', 'escalated', 'miss entered', 'need met', 'need open', 'notice acknowledged', 'notice issued', 'notice undeliverable',
      'notice withdrawn', 'overdue completed', 'overdue open', 'paused', 'quiet', 'seen by its holder', 'step completed', 'step declined', 'step ended',
      'step not-needed', 'step open',
    ]));
  });
});

const ofRow = ({ revision, holder, accepted, handedBackBy, deadline, pause, pausedMs, run, next, openedAt, urgency, authority, origin }: StepRow) => ({
  revision, holder, accepted, handedBackBy, deadline, pause: pause && [pause.since, pause.until], pausedMs, next, openedAt, urgency, authority, origin,
  run: [run.number, run.rung, run.toldAgencyId, run.toldMemberId, run.acknowledgedBy !== null],
});
const ofState = ({ revision, holder, accepted, handedBackBy, deadline, pause, pausedMs, run, next, openedAt, urgency, authority, origin }: Step) => ({
  revision, holder, accepted, handedBackBy, deadline, pause: pause && [pause.since, pause.until], pausedMs, next, openedAt, urgency, authority, origin,
  run: [run.number, run.rung, run.toldAgencyId, run.toldMemberId, run.acknowledged],
});

const ofCaseRow = (row: CaseRow) => ({
  revision: row.revision, status: row.status, openedBy: row.openedBy, openedAt: row.openedAt, region: row.region, zone: row.zone,
  lead: row.lead, leadMissing: row.leadMissing, milestones: row.milestones, protocols: row.protocols,
  facts: Object.fromEntries(Object.entries(row.facts).map(([fact, { value }]) => [fact, value])),
  bases: Object.fromEntries(Object.entries(row.bases).map(([basisId, { agencyId, kind, releaseId }]) => [basisId, [agencyId, kind, releaseId]])),
  releases: Object.keys(row.releases).sort(),
  needs: Object.fromEntries(Object.entries(row.needs).map(([needId, { need, withoutProvider }]) => [needId, [need, withoutProvider]])),
  quiet: row.quiet,
  counts: stepCounts(row),
});
const ofCaseState = (state: OpenedCase) => ({
  revision: state.revision, status: state.status, openedBy: state.openedBy, openedAt: state.openedAt, region: state.region, zone: state.zone,
  lead: state.lead, leadMissing: state.leadMissing, milestones: state.milestones,
  protocols: Object.fromEntries(Object.values(state.protocols).map(({ protocolId, version }) => [protocolId, version])),
  facts: state.facts,
  bases: Object.fromEntries(Object.values(state.bases).map(({ basisId, agencyId, kind, releaseId }) => [basisId, [agencyId, kind, releaseId]])),
  releases: Object.keys(state.releases).sort(),
  needs: Object.fromEntries(Object.values(state.needs).filter(({ status }) => status !== 'met').map(({ needId, kind, status }) => [needId, [kind, status === 'no-provider']])),
  quiet: state.quiet && { since: state.quiet.since, until: state.quiet.until, phase: state.quiet.phase },
  counts: { open: Object.keys(state.openSteps).length, overdue: Object.values(state.openSteps).filter(({ deadline }) => deadline?.missed).length },
});
