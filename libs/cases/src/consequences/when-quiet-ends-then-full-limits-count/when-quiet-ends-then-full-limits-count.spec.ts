import {
  at, bedMissed, deadlineSet, given, ladderRunStarted, newId, noticeIssued, openedWithTeam, quietEnded, quietRequested, running, sosa, stepOpened,
  stepPlaced, stepUnplaced, teamStory, recordNeed,
} from '../../testing';

const goOn = { type: 'EndQuiet', data: {} } as const;
const stopped = ladderRunStarted({ why: 'quiet', next: null });
const fullLimit = deadlineSet('find-bed', {
  deadlineId: newId(1), why: 'quiet-ended', countedFrom: at('16:05'), dueAt: at('20:05'), advanceAt: [at('18:05'), at('19:05')],
});
const told = noticeIssued({ noticeId: newId(2), purpose: 'step-assigned', memberId: null, goesOutAt: at('16:05'), run: null, rung: null });

describe('when a quiet is answered', () => {
  it('every stopped clock starts with its full limit, counted from the answer, and its holder is told', () =>
    given(...openedWithTeam, ...running('find-bed'), quietRequested(), stopped).when(goOn).thenEvents(quietEnded(), fullLimit, told));

  it('also that of a step that had stalled: what was missed stays missed, and the run begins at the new deadline', () =>
    given(...openedWithTeam, ...bedMissed(), quietRequested(), stopped).when(goOn).thenEvents(quietEnded(), fullLimit, told));

  it('also that of a step that opened in the quiet', () =>
    given(...openedWithTeam, quietRequested(), stepOpened(), stepPlaced()).when(goOn).thenEvents(quietEnded(), fullLimit, told));

  it('also that of a step that nobody holds', () =>
    given(...openedWithTeam, quietRequested(), stepOpened(), stepUnplaced()).when(goOn).thenEvents(quietEnded(), fullLimit));

  it('what the law asks is not touched: it went on', () =>
    given(...openedWithTeam, ...running('threat-check'), quietRequested()).when(goOn).thenEvents(quietEnded()));
});

it('after a quiet the ladder begins at the new deadline', () => {
  const tale = teamStory().does(recordNeed('bed'), at('09:30')).does(
    { type: 'RequestQuiet', data: { until: at('09:00', '2026-03-06'), how: 'orally' } }, at('10:00'),
  );
  tale.rings(at('08:00', '2026-03-04')).does(goOn, at('09:00', '2026-03-04')).rings(at('13:00', '2026-03-04'));
  expect(tale.climbed('find-bed')).toEqual([[at('13:00', '2026-03-04'), 2, 0, sosa]]);
});
