import {
  abara, arendt, asMember, at, caseClosed, caseReopened, castillo, given, leadDeadlineSet, openCase, opened, openedWithTeam, recordNeed, running,
  sosa, stepEnded, story,
} from '../../testing';
import type { ReopenCase } from './reopen-case';

const reopen = (reason: ReopenCase['data']['reason'] = 'survivor-returned'): ReopenCase => ({ type: 'ReopenCase', data: { reason } });
const close = { type: 'CloseCase', data: { reason: 'goals-met' } } as const;

describe('a case that is reopened', () => {
  it('goes on, and what ended with it stays ended', () =>
    given(...openedWithTeam, ...running('find-bed'), caseClosed(), stepEnded()).when(reopen('re-trafficked'), asMember(castillo))
      .thenEvents(caseReopened({ reason: 're-trafficked' })));

  it('without a lead has a working day to find one', () =>
    given(...opened, caseClosed()).when(reopen(), asMember(arendt))
      .thenEvents(caseReopened(), leadDeadlineSet({ since: at('16:05'), dueAt: at('16:05', '2026-03-03') })));

  it('keeps the follow-up of its closing, and can be told of needs again', () => {
    const tale = story(openCase({ leadMemberId: abara })).does(close, at('10:00'), asMember(arendt)).does(
      reopen(), at('11:00'), asMember(arendt),
    ).does(recordNeed('bed'), at('12:00'));
    expect(tale.case.status).toBe('open');
    expect(tale.step('follow-up-call').deadline?.dueAt).toBe(at('09:00', '2026-04-01'));
    expect(tale.step('find-bed').next).not.toBeNull();
  });

  it('and closed again has a follow-up of that closing, the first one ended with the rest', () => {
    const tale = story(openCase({ leadMemberId: abara })).does(close, at('10:00'), asMember(arendt)).does(
      reopen(), at('11:00'), asMember(arendt),
    ).does(close, at('12:00'), asMember(arendt));
    expect(tale.step('follow-up-call').origin).toMatchObject({ key: 'follow-up-call', occurrence: 2 });
    expect(Object.keys(tale.case.openSteps)).toHaveLength(1);
  });

  it('or not, a follow-up rings and can be done', () => {
    const tale = story(openCase({ leadMemberId: abara })).does(close, at('10:00'), asMember(arendt)).rings(at('10:00', '2026-04-01'));
    expect(tale.told('DeadlineMissed').map(({ recordedAt }) => recordedAt)).toEqual([at('09:00', '2026-04-01')]);
    tale.does({ type: 'CompleteStep', data: { stepId: tale.step('follow-up-call').stepId, record: {}, told: null } }, at('11:00', '2026-04-01'));
    expect(tale.told('StepCompleted').map(({ data }) => data.verdict)).toEqual(['late']);
  });
});

describe('a case is not reopened', () => {
  it('that is open', () => given(...openedWithTeam).when(reopen(), asMember(castillo)).thenRejected({ code: 'case-not-closed' }));

  it('by somebody who does not run it', () =>
    given(...openedWithTeam, caseClosed()).when(reopen(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));
});
