import {
  arendt, asMember, at, bedNeed, brightwater, caseNoticeIssued, castillo, coordination, given, harborShelter, needMet, needRecorded,
  needWithoutProvider, newId, opened, openedWithTeam, sosa,
} from '../../testing';
import type { RecordNeedWithoutProvider } from './record-need-without-provider';

const withoutProvider: RecordNeedWithoutProvider = { type: 'RecordNeedWithoutProvider', data: { needId: bedNeed } };
const told = (over: Parameters<typeof caseNoticeIssued>[0]) =>
  caseNoticeIssued({ noticeId: newId(1), purpose: 'need-without-provider', goesOutAt: at('16:05'), ...over });

describe('a need that nobody provides for', () => {
  it('is on record as such, and the lead is told', () =>
    given(...openedWithTeam, needRecorded()).when(withoutProvider)
      .thenEvents(needWithoutProvider(), told({ agencyId: coordination, memberId: castillo })));

  it("is the director's to know in single-agency mode", () =>
    given(...opened, needRecorded()).when(withoutProvider).thenEvents(needWithoutProvider(), told({ agencyId: brightwater, memberId: arendt })));

  it('said again is no news', () => given(...openedWithTeam, needRecorded(), needWithoutProvider()).when(withoutProvider).thenNothing());
});

describe('a need is not said to be without provider', () => {
  it('once it was met', () =>
    given(...openedWithTeam, needRecorded(), needMet()).when(withoutProvider).thenRejected({ code: 'need-met-already', needId: bedNeed }));

  it('that nobody has recorded', () => given(...openedWithTeam).when(withoutProvider).thenRejected({ code: 'need-unknown', needId: bedNeed }));

  it('by an agency that may not know of the case', () =>
    given(...opened, needRecorded()).when(withoutProvider, asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));
});
