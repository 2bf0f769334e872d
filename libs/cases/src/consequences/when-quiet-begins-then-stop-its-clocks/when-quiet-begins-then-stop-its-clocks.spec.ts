import {
  at, bedMissed, castillo, given, ladderRunStarted, openedWithTeam, petrov, price, quietRequested, recordNeed, ringStep, running, singh, sosa,
  stepPaused, stepResumed, teamStory,
} from '../../testing';

const until = at('16:05', '2026-03-09');
const askForQuiet = { type: 'RequestQuiet', data: { until, how: 'orally' } } as const;
const quiet = quietRequested({ since: at('16:05'), until, nextAt: until });
const stopped = ladderRunStarted({ why: 'quiet', next: null });

describe('when the survivor asks the whole case to wait', () => {
  it('the clocks of its agreements stop, and their runs end', () =>
    given(...openedWithTeam, ...running('find-bed')).when(askForQuiet).thenEvents(quiet, stopped));

  it('what the law asks goes on', () => given(...openedWithTeam, ...running('threat-check')).when(askForQuiet).thenEvents(quiet));

  it('a pause within it is over, and counts as far as it went', () =>
    given(...openedWithTeam, ...running('find-bed'), stepPaused()).when(askForQuiet).thenEvents(quiet, stepResumed({ how: 'quiet' }), stopped));

  it('first what is owed is concluded: nobody is spared a miss by it', () =>
    given(...openedWithTeam, ...running('find-bed')).when(askForQuiet, { now: at('17:00') })
      .thenTypes('DeadlineMissed', 'EscalationRecorded', 'NoticeIssued', 'QuietRequested', 'LadderRunStarted'));

  it('nobody is told any more of a step that was climbing', () => {
    given(...openedWithTeam, ...bedMissed(), quiet, stopped).when(ringStep(), { now: at('23:00') }).thenNothing();
    const tale = teamStory().does(recordNeed('bed'), at('09:30')).does(recordNeed('safety'), at('09:30')).rings(at('14:00'));
    tale.does({ type: 'RequestQuiet', data: { until: at('09:00', '2026-03-06'), how: 'in-writing' } }, at('14:10')).rings(at('23:00', '2026-03-03'));
    expect(tale.climbed('find-bed')).toEqual([[at('13:30'), 1, 0, sosa], [at('14:00'), 1, 1, singh]]);
    // The law's deadline was at half past four in the morning; its notice goes out when people wake, at seven.
    expect(tale.climbed('threat-check')).toEqual([
      [at('09:30', '2026-03-03'), 1, 0, petrov], [at('16:00', '2026-03-03'), 1, 1, price], [at('20:00', '2026-03-03'), 1, 2, castillo],
    ]);
  });
});
