import { fold } from '@throughline/kernel';
import { caseDecider } from '../../decide';
import { nextMoments } from '../../moments/next-moments';
import {
  adeyemi, arendt, asEngine, at, brightwater, caseNoticeIssued, castillo, coordination, exclusionRecorded, given, newId, opened, openedWithTeam,
  quietEnded, quietEndReached, quietRequested, quietUnanswered, recordNeed, teamStory,
} from '../../testing';
import type { RingQuiet } from './ring-quiet';

const ringQuiet: RingQuiet = { type: 'RingQuiet', data: {} };
const ringAt = (now: ReturnType<typeof at>) => ({ ...asEngine('ring-quiet'), now });
const quiet = [...openedWithTeam, quietRequested()];
const endOfQuiet = at('12:00', '2026-03-09');
const asked = caseNoticeIssued({ noticeId: newId(1), purpose: 'quiet-over', agencyId: coordination, memberId: castillo, goesOutAt: endOfQuiet });

describe('a quiet that rings', () => {
  it("at its end asks the lead, who has the protocol's days to answer", () =>
    given(...quiet).when(ringQuiet, ringAt(endOfQuiet)).thenEvents(quietEndReached({ nextAt: at('13:00', '2026-03-12') }), asked));

  it('late counts the days from then', () =>
    given(...quiet).when(ringQuiet, ringAt(at('15:00', '2026-03-10')))
      .thenOnly('QuietEndReached', quietEndReached({ nextAt: at('15:00', '2026-03-13') }).data));

  it('asks the director in single-agency mode, and says on record when there is nobody to ask', () => {
    given(...opened, quietRequested()).when(ringQuiet, ringAt(endOfQuiet))
      .thenOnly('QuietEndReached', quietEndReached({ askedAgencyId: brightwater, askedMemberId: arendt }).data);
    given(...opened, exclusionRecorded({ of: 'member', memberId: arendt }), exclusionRecorded({ of: 'member', memberId: adeyemi }), quietRequested())
      .when(ringQuiet, ringAt(endOfQuiet)).thenEvents(quietEndReached({ askedAgencyId: null, askedMemberId: null }));
  });

  it('unanswered returns the case to the board, and rings no more', () => {
    const returned = [...quiet, quietEndReached(), quietUnanswered()];
    given(...quiet, quietEndReached()).when(ringQuiet, ringAt(at('13:00', '2026-03-12'))).thenEvents(quietUnanswered());
    given(...returned).when(ringQuiet, ringAt(at('13:00', '2026-04-12'))).thenNothing();
    expect(nextMoments(fold(caseDecider, returned))).toEqual([]);
  });

  it('early, twice, muted, or when it was answered, is ignored', () => {
    given(...quiet).when(ringQuiet, ringAt(at('11:59', '2026-03-09'))).thenNothing();
    given(...quiet, quietEndReached()).when(ringQuiet, ringAt(at('12:59', '2026-03-12'))).thenNothing();
    given(...quiet).when(ringQuiet, { ...ringAt(endOfQuiet), muted: true }).thenNothing();
    given(...quiet, quietEnded()).when(ringQuiet, ringAt(endOfQuiet)).thenNothing();
    given(...openedWithTeam).when(ringQuiet, ringAt(endOfQuiet)).thenNothing();
  });

  it('never climbs a ladder: its clocks stay stopped until somebody answers', () => {
    const tale = teamStory().does(recordNeed('bed'), at('10:00'));
    tale.does({ type: 'RequestQuiet', data: { until: endOfQuiet, how: 'orally' } }, at('10:30')).rings(at('12:00', '2026-06-01'));
    expect(tale.told('EscalationRecorded')).toEqual([]);
    expect(tale.told('QuietUnanswered')).toHaveLength(1);
    expect(tale.case.quiet).toMatchObject({ phase: 'unanswered', nextAt: null });
    expect(tale.step('find-bed').next).toBeNull();
  });
});
