import { fold } from '@throughline/kernel';
import { caseDecider } from '../../decide';
import { nextMoments } from '../../moments/next-moments';
import {
  asMember, at, given, harborShelter, leadDeadlineSet, opened, openedWithTeam, quietEndReached, quietExtended, quietRequested, quietUnanswered, sosa,
} from '../../testing';
import type { ExtendQuiet } from './extend-quiet';

const extendQuiet = (until = at('12:00', '2026-03-16')): ExtendQuiet => ({ type: 'ExtendQuiet', data: { until } });
const quiet = [...openedWithTeam, quietRequested()];

describe('a quiet that goes on', () => {
  it('ends later', () => given(...quiet).when(extendQuiet()).thenEvents(quietExtended()));

  it('goes on too when the lead was asked, and when nobody had answered', () => {
    given(...quiet, quietEndReached()).when(extendQuiet()).thenEvents(quietExtended());
    const extended = [...quiet, quietEndReached(), quietUnanswered(), quietExtended()];
    expect(nextMoments(fold(caseDecider, extended))).toEqual([{ subject: 'quiet', at: at('12:00', '2026-03-16') }]);
    given(...extended).when({ type: 'RingQuiet', data: {} }, { now: at('12:00', '2026-03-16') }).thenTypes('QuietEndReached', 'NoticeIssued');
  });

  it('may end sooner, and until the same moment it is no news', () => {
    given(...quiet).when(extendQuiet(at('12:00', '2026-03-05')))
      .thenEvents(quietExtended({ until: at('12:00', '2026-03-05'), nextAt: at('12:00', '2026-03-05') }));
    given(...quiet).when(extendQuiet(at('12:00', '2026-03-09'))).thenNothing();
  });
});

describe('a quiet does not go on', () => {
  it('that nobody asked for', () => given(...openedWithTeam, leadDeadlineSet()).when(extendQuiet()).thenRejected({ code: 'quiet-not-asked-for' }));

  it('until a moment that has passed', () =>
    given(...quiet).when(extendQuiet(at('16:05'))).thenRejected({ code: 'quiet-ends-in-the-past', until: at('16:05') }));

  it('by an agency that may not know of the case', () =>
    given(...opened, quietRequested()).when(extendQuiet(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));
});
