import {
  abara, adeyemi, asMember, at, castillo, caseClosed, given, newId, noticeIdOf, noticeIssued, openedWithTeam, running, stepEnded, stepIdOf,
  stepOpened, teamStory, brightwater, stepPaused,
} from '../../testing';

const close = { type: 'CloseCase', data: { reason: 'goals-met' } } as const;
const byLead = asMember(castillo);

describe('closing a case', () => {
  it('ends its open agreements, paused ones too', () =>
    given(...openedWithTeam, ...running('find-bed'), stepPaused(), ...running('benefits-application'))
      .when(close, byLead)
      .thenOnly('StepEnded', stepEnded().data, stepEnded({ stepId: stepIdOf('benefits-application') }).data));

  it('is refused while the law still asks something of somebody', () =>
    given(...openedWithTeam, ...running('find-bed'), ...running('threat-check'))
      .when(close, byLead)
      .thenRejected({ code: 'case-has-open-statutory-steps', stepIds: [stepIdOf('threat-check')] }));

  it('opens its follow-ups after that, and they do not end with it', () => {
    const closing = given(...openedWithTeam, ...running('find-bed')).when(close, byLead);
    closing.thenTypes('CaseClosed', 'StepEnded', 'StepOpened', 'StepPlaced', 'DeadlineSet', 'NoticeIssued');
    closing.thenOnly('StepOpened', stepOpened('follow-up-call', { stepId: newId(1), countsFrom: at('16:05'), openedAt: at('16:05') }).data);
  });

  it('leaves nothing of the ended steps to ring or to acknowledge', () =>
    given(...openedWithTeam, caseClosed(), ...running('find-bed'), noticeIssued({ noticeId: noticeIdOf('find-bed') }), stepEnded())
      .when({ type: 'RingStep', data: { stepId: stepIdOf('find-bed') } }, { now: at('18:00') })
      .thenNothing());
});

it('a follow-up runs on the closed case: its clock, its ladder and its completion', () => {
  const tale = teamStory().does(close, at('10:00'), byLead);
  const { stepId } = tale.step('follow-up-call');
  // Thirty days on, at the same time of day: the clocks have changed meanwhile. Routine, so each rung counts from the morning digest.
  tale.rings(at('23:59', '2026-04-02'));
  expect(tale.climbed('follow-up-call')).toEqual([
    [at('09:00', '2026-04-01'), 1, 0, abara], [at('16:30', '2026-04-01'), 1, 1, adeyemi], [at('16:30', '2026-04-02'), 1, 2, castillo],
  ]);
  tale.does({ type: 'CompleteStep', data: { stepId, record: {}, told: null } }, at('10:00', '2026-04-03'), asMember(abara));
  expect(tale.case.status).toBe('closed');
  expect(tale.told('StepCompleted').map(({ data: { agencyId, verdict } }) => [agencyId, verdict])).toEqual([[brightwater, 'late']]);
  tale.rings(at('10:00', '2026-05-01'));
  expect(tale.climbed('follow-up-call')).toHaveLength(3);
});
