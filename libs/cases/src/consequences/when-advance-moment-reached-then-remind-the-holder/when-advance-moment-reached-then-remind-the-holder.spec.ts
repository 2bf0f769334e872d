import {
  agenciesWith, at, brightwater, castillo, coordination, given, newId, noticeIssued, opened, openedWithTeam, ringStep, running, harborShelter,
} from '../../testing';

const advance = { advanceAt: [at('13:00')], next: { at: at('13:00'), what: 'advance' as const } };
const reminder = noticeIssued({
  noticeId: newId(1), purpose: 'advance', memberId: null, goesOutAt: at('13:00'), outward: false, run: null, rung: null,
});
const atOne = { now: at('13:00') };

describe('before a deadline', () => {
  it('the holder is reminded, in the inbox and nowhere else', () =>
    given(...openedWithTeam, ...running('find-bed', advance))
      .when(ringStep(), atOne)
      .thenOnly('NoticeIssued', { ...reminder.data, agencyId: harborShelter }));

  it('the lead is reminded of a step that nobody holds', () =>
    given(...openedWithTeam, ...running('find-bed', { ...advance, holder: null })).when(ringStep(), atOne).thenOnly('NoticeIssued', {
      ...reminder.data, agencyId: coordination, memberId: castillo,
    }));

  it('nobody is reminded where nobody answers for the case', () =>
    given(...opened, ...running('find-bed', { ...advance, holder: null }))
      .when(ringStep(), { ...atOne, agencies: agenciesWith({ [brightwater]: { director: null, supervisor: null } }) })
      .thenTypes('AdvanceMomentReached'));
});
