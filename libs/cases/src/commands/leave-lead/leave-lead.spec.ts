import {
  asMember, at, brightwater, caseClosed, castillo, given, leadDeadlineSet, leadLeft, opened, openedWithTeam, sosa, adeyemi,
} from '../../testing';
import type { LeaveLead } from './leave-lead';

const leaveLead = (reason: LeaveLead['data']['reason'] = 'stepped-down'): LeaveLead => ({ type: 'LeaveLead', data: { reason } });

describe('a lead who leaves', () => {
  it('leaves a case that has a working day to find another', () =>
    given(...openedWithTeam).when(leaveLead('left-agency'), asMember(castillo))
      .thenEvents(leadLeft({ reason: 'left-agency' }), leadDeadlineSet({ since: at('16:05'), dueAt: at('16:05', '2026-03-03') })));

  it('after hours leaves it until the working day after the next has begun', () =>
    given(...openedWithTeam).when(leaveLead(), { ...asMember(castillo), now: at('23:00', '2026-03-06') })
      .thenEvents(leadLeft(), leadDeadlineSet({ since: at('23:00', '2026-03-06'), dueAt: at('13:00', '2026-03-10') })));

  it('leaves a closed case without a clock', () =>
    given(...openedWithTeam, caseClosed()).when(leaveLead(), asMember(castillo)).thenEvents(leadLeft()));

  it('is not sent away by somebody who does not run the case', () =>
    given(...openedWithTeam).when(leaveLead(), asMember(sosa)).thenRejected({ code: 'not-yours-to-run' }));

  it('was one', () => given(...opened).when(leaveLead(), asMember(adeyemi, { agencyId: brightwater })).thenRejected({ code: 'lead-not-named' }));
});
