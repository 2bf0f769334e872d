import type { StepId } from '@throughline/kernel';
import { compileProtocol } from '@throughline/protocols';
import type { CompleteStep } from '../../commands/complete-step/complete-step';
import { protocolKey } from '../../context';
import {
  asMember, at, caseClosed, castillo, context, coordination, deadlineSet, factsOf, given, harborResponse, harborResponse2, milestoneReached, newId, openedWithTeam, protocolChanged,
  running, stepIdOf, stepOpened, teamStory, workingDays,
} from '../../testing';

const done: CompleteStep = { type: 'CompleteStep', data: { stepId: stepIdOf('monthly-review'), record: {}, told: null } };
const byLead = asMember(castillo);
const inReview = [...openedWithTeam, milestoneReached(), ...running('monthly-review')];
const reviewWith = (over: object) => ({
  ...context.protocols,
  [protocolKey('harbor-response', 1)]: {
    compiled: compileProtocol({ ...harborResponse, steps: harborResponse.steps.map((step) => (step.key === 'monthly-review' ? { ...step, ...over } : step)) }),
    hash: 'hash-of-reviews', confirmedLimits: [],
  },
});

describe('a step that repeats', () => {
  const stepId = newId<StepId>(1);
  const amonthLater = at('15:05', '2026-04-01');

  it('promises the next one when it is done, with its full limit from a month after', () => {
    const decision = given(...inReview).when(done, byLead);
    const { origin: _, ...terms } = stepOpened('monthly-review', { stepId, countsFrom: amonthLater, openedAt: at('16:05') }).data;
    decision.thenOnly('StepOpened', { ...terms, origin: { kind: 'protocol', protocolId: 'harbor-response', version: 1, key: 'monthly-review', needId: null, occurrence: 2 } });
    decision.thenOnly('DeadlineSet', deadlineSet('monthly-review', {
      deadlineId: newId(2), stepId, clock: 'business', calendarOf: coordination, countedFrom: amonthLater, dueAt: at('15:05', '2026-04-08'), advanceAt: [at('19:05', '2026-04-03')],
    }).data);
  });

  it('counts the time between on the clock that its protocol says, of the agency that did it', () => {
    const protocols = reviewWith({ repeats: workingDays('P2D') });
    expect(factsOf(given(...inReview).when(done, { ...byLead, protocols }).decision, 'StepOpened').map(({ countsFrom }) => countsFrom)).toEqual([at('16:05', '2026-03-04')]);
  });

  it('comes back time after time while the case is open', () => {
    const tale = teamStory().does({ type: 'ReachMilestone', data: { milestone: 'team-convened', kind: null } }, at('15:00'));
    const review = () => ({ ...done, data: { ...done.data, stepId: tale.step('monthly-review').stepId } });
    tale.does(review(), at('15:00', '2026-03-05'), byLead).does(review(), at('14:00', '2026-04-06'), byLead);
    expect(tale.step('monthly-review')).toMatchObject({ countsFrom: at('14:00', '2026-05-06'), origin: { occurrence: 3 } });
  });
});

describe('a step does not repeat', () => {
  it('on a closed case', () => given(...inReview, caseClosed()).when(done, byLead).thenOnly('StepOpened'));

  it('that is not for such a case any more', () =>
    given(...inReview).when(done, { ...byLead, protocols: reviewWith({ appliesWhen: "facts.missing == 'yes'" }) }).thenOnly('StepOpened'));

  it('that the version which the case runs now has no more, or does not repeat', () => {
    const without = harborResponse2.steps.filter(({ key }) => key !== 'monthly-review');
    const once = harborResponse2.steps.map((step) => (step.key === 'monthly-review' ? { ...step, repeats: undefined } : step));
    for (const steps of [without, once]) {
      const second = { compiled: compileProtocol(JSON.parse(JSON.stringify({ ...harborResponse2, steps })) as typeof harborResponse2), hash: 'hash-of-2', confirmedLimits: [] };
      given(...inReview, protocolChanged()).when(done, { ...byLead, protocols: { ...context.protocols, [protocolKey('harbor-response', 2)]: second } }).thenOnly('StepOpened');
    }
  });
});
