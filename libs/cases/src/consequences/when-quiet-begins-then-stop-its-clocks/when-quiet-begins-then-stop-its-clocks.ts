import { earlier } from '@throughline/kernel';
import { pauseWindow } from '../../clocks/pause-step-clock';
import { consequence } from '../../work/settle';

/** The survivor asked the whole case to wait: every clock but a statutory one stops, its run ends, and a pause within it is over. */
export const whenQuietBeginsThenStopItsClocks = consequence('when-quiet-begins-then-stop-its-clocks', ['QuietRequested'], (_, work) => {
  for (const { stepId, authority, pause, pausedMs, run } of Object.values(work.case.openSteps)) {
    if (authority === 'statute') continue;
    if (pause) {
      const paused = pausedMs + pauseWindow(pause.since, earlier(work.context.now, pause.until));
      work.record({ type: 'StepResumed', data: { stepId, how: 'quiet', pausedMs: paused, next: null } });
    }
    work.record({ type: 'LadderRunStarted', data: { stepId, run: run.number + 1, fromRung: 0, why: 'quiet', next: null } });
  }
});
