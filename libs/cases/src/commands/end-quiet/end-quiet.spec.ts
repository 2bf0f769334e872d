import {
  asMember, at, deadlineMissed, deadlineSet, given, harborShelter, ladderRunStarted, newId, noticeIssued, opened, openedWithTeam, quietEnded,
  quietRequested, quietUnanswered, running, sosa, stepIdOf,
} from '../../testing';
import type { EndQuiet } from './end-quiet';

const endQuiet: EndQuiet = { type: 'EndQuiet', data: {} };
const stopped = ladderRunStarted({ why: 'quiet', next: null });
const quietWithBed = [...openedWithTeam, ...running('find-bed'), quietRequested(), stopped];
/** Four hours from five past four, reminded halfway and an hour before. */
const fullLimit = deadlineSet('find-bed', {
  deadlineId: newId(1), why: 'quiet-ended', countedFrom: at('16:05'), dueAt: at('20:05'), advanceAt: [at('18:05'), at('19:05')],
});

describe('a quiet that is answered', () => {
  it('ends, and what was agreed has its full limit from now; whoever holds it is told', () =>
    given(...quietWithBed).when(endQuiet).thenEvents(
      quietEnded(), fullLimit,
      noticeIssued({ noticeId: newId(2), purpose: 'step-assigned', memberId: null, goesOutAt: at('16:05'), run: null, rung: null }),
    ));

  it('gives what nobody holds its full limit too', () =>
    given(...openedWithTeam, ...running('find-bed', { holder: null }), quietRequested(), stopped).when(endQuiet).thenEvents(quietEnded(), fullLimit));

  it('gives a full limit to what was missed before it: the miss stays', () =>
    given(
      ...openedWithTeam, ...running('find-bed', { dueAt: at('11:00') }), deadlineMissed({ dueAt: at('11:00') }), quietRequested(), stopped,
    ).when(endQuiet).thenOnly('DeadlineSet', fullLimit.data));

  it('leaves what the law asks as it ran', () =>
    given(...openedWithTeam, ...running('missing-report'), quietRequested()).when(endQuiet).thenEvents(quietEnded()));

  it('may be answered long after its end', () =>
    given(...quietWithBed, quietUnanswered()).when(endQuiet, { ...asMember(sosa), now: at('16:05', '2026-04-20') })
      .thenTypes('QuietEnded', 'DeadlineSet', 'NoticeIssued'));
});

describe('a quiet does not end', () => {
  it('that nobody asked for, or twice', () => {
    given(...openedWithTeam).when(endQuiet).thenRejected({ code: 'quiet-not-asked-for' });
    given(...quietWithBed, quietEnded()).when(endQuiet).thenRejected({ code: 'quiet-not-asked-for' });
  });

  it('by an agency that may not know of the case', () =>
    given(...opened, ...running('missing-report', { stepId: stepIdOf('missing-report') }), quietRequested()).when(endQuiet, asMember(sosa))
      .thenRejected({ code: 'no-basis', agencyId: harborShelter }));
});
