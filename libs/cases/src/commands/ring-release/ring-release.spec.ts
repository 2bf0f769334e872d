import type { ReleaseId } from '@throughline/kernel';
import {
  abara, arendt, asEngine, asMember, at, basisEnded, basisRecorded, brightwater, caseNoticeIssued, given, harborShelter, ladderRunStarted, newId,
  noticeIssued, openCase, opened, releaseExpired, releaseRecorded, releaseRevoked, releaseWarned, running, shelterRelease, stepUnplaced, story,
} from '../../testing';
import type { RingRelease } from './ring-release';

const ringRelease = (releaseId: ReleaseId = shelterRelease): RingRelease => ({ type: 'RingRelease', data: { releaseId } });
const ringAt = (now: ReturnType<typeof at>) => ({ ...asEngine('ring-release'), now });
/** Signed on 2 March for thirty days: it ends on 1 April at nine. */
const released = [...opened, releaseRecorded(), basisRecorded(harborShelter, { kind: 'release', releaseId: shelterRelease })];
const toldToAsk = (over: Parameters<typeof caseNoticeIssued>[0]) =>
  caseNoticeIssued({ noticeId: newId(1), purpose: 'release-expiring', agencyId: brightwater, memberId: null, ...over });

describe('a release that rings', () => {
  it('a week before its end has the agency that may tell ask the survivor again, in waking hours', () =>
    given(...released).when(ringRelease(), ringAt(at('09:00', '2026-03-25')))
      .thenEvents(releaseWarned(), toldToAsk({ goesOutAt: at('11:00', '2026-03-25') })));

  it('a day before its end does so once more', () =>
    given(...released, releaseWarned()).when(ringRelease(), ringAt(at('09:00', '2026-03-31')))
      .thenEvents(releaseWarned({ daysLeft: 1, nextAt: at('09:00', '2026-04-01') }), toldToAsk({ goesOutAt: at('11:00', '2026-03-31') })));

  it('late says how many days are left then', () =>
    given(...released).when(ringRelease(), ringAt(at('12:00', '2026-03-28')))
      .thenEvents(releaseWarned({ daysLeft: 4 }), toldToAsk({ goesOutAt: at('12:00', '2026-03-28') })));

  it('at its end is over, and with it what the recipient may know and what it held, even when nobody was warned', () =>
    given(...released, ...running('find-bed', { dueAt: at('17:00', '2026-04-02') })).when(ringRelease(), ringAt(at('09:00', '2026-04-01')))
      .thenEvents(
        releaseExpired(),
        basisEnded(harborShelter, { reason: 'release-expired' }),
        stepUnplaced({ agencyId: harborShelter, reason: 'basis-ended' }),
        ladderRunStarted({ fromRung: 2, why: 'unplaced', next: { at: at('17:00', '2026-04-02'), what: 'due' } }),
        noticeIssued({
          noticeId: newId(1), purpose: 'unplaced', agencyId: brightwater, memberId: arendt, goesOutAt: at('09:00', '2026-04-01'),
          run: null, rung: null,
        }),
      ));

  it('early, twice, muted, or once it was taken back, is ignored', () => {
    given(...released).when(ringRelease(), ringAt(at('08:59', '2026-03-25'))).thenNothing();
    given(...released, releaseWarned()).when(ringRelease(), ringAt(at('09:01', '2026-03-25'))).thenNothing();
    given(...released).when(ringRelease(), { ...ringAt(at('09:00', '2026-03-25')), muted: true }).thenNothing();
    given(...released, releaseRevoked()).when(ringRelease(), ringAt(at('09:00', '2026-03-25'))).thenNothing();
  });

  it('warns twice and renews nothing by itself', () => {
    const release = releaseRecorded().data;
    const { releaseId: _, nextAt: __, ...terms } = release;
    const tale = story(openCase({ leadMemberId: abara })).does({ type: 'RecordRelease', data: terms }, at('10:00'));
    tale.does({ type: 'CompleteStep', data: { stepId: tale.step('safety-plan').stepId, record: {}, told: null } }, at('11:00'));
    tale.does({ type: 'CloseCase', data: { reason: 'transferred-out' } }, at('12:00'), asMember(arendt));
    tale.rings(at('10:00', '2026-04-01'));
    expect(tale.told('ReleaseWarned').map(({ recordedAt, data }) => [recordedAt, data.daysLeft]))
      .toEqual([[at('09:00', '2026-03-25'), 7], [at('09:00', '2026-03-31'), 1]]);
    expect(tale.told('ReleaseExpired').map(({ recordedAt }) => recordedAt)).toEqual([at('09:00', '2026-04-01')]);
    expect(Object.values(tale.case.bases).map(({ agencyId }) => agencyId)).toEqual([brightwater]);
  });
});
