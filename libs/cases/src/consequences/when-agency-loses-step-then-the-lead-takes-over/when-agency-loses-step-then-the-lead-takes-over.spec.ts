import {
  agenciesWith, asMember, at, brightwater, castillo, coordination, given, hillShelter, known, ladderRunStarted, leadNamed, newId, noticeIssued,
  onTheCoast, opened, quietRequested, recordBasis, recordNeed, sosa, teamStory,
} from '../../testing';

const led = [...opened, ...known(coordination), leadNamed()];
const leadTold = noticeIssued({
  noticeId: newId(4), purpose: 'unplaced', stepId: newId(2), agencyId: coordination, memberId: castillo, goesOutAt: at('16:05'), run: null,
  rung: null,
});

describe('a step that opens with nobody to hold it', () => {
  it('is the lead\'s from the beginning: its run starts there, and the lead is told at once', () => {
    const opening = given(...led).when(recordNeed('bed'));
    opening.thenTypes('NeedRecorded', 'StepOpened', 'StepUnplaced', 'DeadlineSet', 'LadderRunStarted', 'NoticeIssued');
    opening.thenOnly('LadderRunStarted', ladderRunStarted({
      stepId: newId(2), fromRung: 2, why: 'unplaced', next: { at: at('18:05'), what: 'advance' },
    }).data);
    opening.thenOnly('NoticeIssued', leadTold.data);
  });

  it('waits for the lead\'s waking hours where it is not danger', () =>
    given(...led).when(recordNeed('phone'), { now: onTheCoast('23:00') }).thenOnly('NoticeIssued', {
      ...leadTold.data, urgency: 'today', goesOutAt: onTheCoast('07:00', '2026-03-03'),
    }));

  it('in a quiet is told to the lead, and has neither clock nor ladder', () =>
    given(...led, quietRequested()).when(recordNeed('bed')).thenTypes('NeedRecorded', 'StepOpened', 'StepUnplaced', 'NoticeIssued'));

  it('tells nobody where nobody answers for the case: that has a clock of its own', () =>
    given(...opened)
      .when(recordNeed('bed'), { agencies: agenciesWith({ [brightwater]: { director: null, supervisor: null } }) })
      .thenTypes('NeedRecorded', 'StepOpened', 'StepUnplaced', 'DeadlineSet', 'LadderRunStarted'));
});

it('a step that nobody could hold climbs at the lead alone, and then at whoever holds it', () => {
  const tale = teamStory().does(recordBasis(hillShelter), at('09:20'), asMember(castillo));
  tale.does(recordNeed('bed'), at('09:30')).rings(at('13:30', '2026-03-03'));
  expect(tale.climbed('find-bed')).toEqual([[at('13:30'), 2, 2, castillo], [at('13:30', '2026-03-03'), 3, 2, castillo]]);
  tale.does({ type: 'RecordExclusion', data: { of: 'agency', agencyId: hillShelter } }, at('15:00', '2026-03-03')).rings(at('15:00', '2026-03-03'));
  expect(tale.climbed('find-bed').at(-1)).toEqual([at('15:00', '2026-03-03'), 4, 0, sosa]);
});
