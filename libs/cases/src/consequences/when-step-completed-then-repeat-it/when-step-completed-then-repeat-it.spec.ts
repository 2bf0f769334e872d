import type { StepId } from '@throughline/kernel';
import { compileProtocol } from '@throughline/protocols';
import type { CompleteStep } from '../../commands/complete-step/complete-step';
import { protocolKey } from '../../context';
import {
  asMember, at, caseClosed, castillo, context, deadlineSet, given, harborResponse, harborResponse2, hours, milestoneReached, newId, openedWithTeam,
  protocolChanged, running, stepIdOf, stepOpened, teamStory,
} from '../../testing';

const done: CompleteStep = { type: 'CompleteStep', data: { stepId: stepIdOf('monthly-review'), record: {}, told: null } };
const byLead = asMember(castillo);
const inReview = [...openedWithTeam, milestoneReached(), ...running('monthly-review')];
const reviewWith = (over: object) => ({
  ...context.protocols,
  [protocolKey('harbor-response', 1)]: {
    compiled: compileProtocol({
      ...harborResponse, steps: harborResponse.steps.map((step) => (step.key === 'monthly-review' ? { ...step, ...over } : step)),
    }),
    hash: 'hash-of-reviews', confirmedLimits: [],
  },
});

describe('a step that repeats', () => {
  const stepId = newId<StepId>(1);

  it('promises the next one as soon as it is done, within the time that it repeats in', () => {
    const decision = given(...inReview).when(done, byLead);
    decision.thenOnly('StepOpened', {
      ...stepOpened('monthly-review', { stepId, countsFrom: at('16:05'), openedAt: at('16:05'), limit: hours('P30D') }).data,
      origin: { kind: 'protocol', protocolId: 'harbor-response', version: 1, key: 'monthly-review', needId: null, occurrence: 2 },
    });
    decision.thenOnly('DeadlineSet', deadlineSet('monthly-review', {
      deadlineId: newId(2), stepId, countedFrom: at('16:05'), dueAt: at('15:05', '2026-04-01'), advanceAt: [at('15:35', '2026-03-17')],
    }).data);
  });

  it('comes back time after time while the case is open', () => {
    const tale = teamStory().does({ type: 'ReachMilestone', data: { milestone: 'team-convened', kind: null } }, at('15:00'));
    const review = () => ({ ...done, data: { ...done.data, stepId: tale.step('monthly-review').stepId } });
    tale.does(review(), at('15:00', '2026-03-05'), byLead).does(review(), at('14:00', '2026-04-02'), byLead);
    expect(tale.step('monthly-review')).toMatchObject({ origin: { occurrence: 3 }, deadline: { dueAt: at('14:00', '2026-05-02') } });
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
      const second = {
        compiled: compileProtocol(JSON.parse(JSON.stringify({ ...harborResponse2, steps })) as typeof harborResponse2), hash: 'hash-of-2',
        confirmedLimits: [],
      };
      given(...inReview, protocolChanged()).when(
        done, { ...byLead, protocols: { ...context.protocols, [protocolKey('harbor-response', 2)]: second } },
      ).thenOnly('StepOpened');
    }
  });
});
