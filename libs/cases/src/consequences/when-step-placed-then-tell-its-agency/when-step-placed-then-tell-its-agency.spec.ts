import {
  given, harborShelter, newId, noticeIssued, onTheCoast, openedWithTeam, quietRequested, recordNeed, at, police, brightwater,
} from '../../testing';

const told = noticeIssued({
  noticeId: newId(4), purpose: 'step-assigned', stepId: newId(2), memberId: null, goesOutAt: at('16:05'), run: null, rung: null,
});

describe('the agency that comes to hold a step is told', () => {
  it('at any hour where it is danger', () => {
    given(...openedWithTeam).when(recordNeed('bed')).thenOnly('NoticeIssued', told.data);
    given(...openedWithTeam)
      .when(recordNeed('bed'), { now: onTheCoast('03:00') })
      .thenOnly('NoticeIssued', { ...told.data, goesOutAt: onTheCoast('03:00') });
  });

  it('in waking hours where it is for today', () =>
    given(...openedWithTeam).when(recordNeed('safety'), { now: onTheCoast('03:00') }).thenOnly('NoticeIssued', {
      ...told.data, agencyId: police, urgency: 'today', goesOutAt: onTheCoast('07:00'),
    }));

  it('in one morning digest where it is routine', () =>
    given(...openedWithTeam).when(recordNeed('benefits'), { now: onTheCoast('11:05') }).thenOnly('NoticeIssued', {
      ...told.data, agencyId: brightwater, urgency: 'routine', goesOutAt: onTheCoast('08:30', '2026-03-03'),
    }));

  it('all of it, since nobody there has it yet', () =>
    given(...openedWithTeam).when(recordNeed('bed')).thenOnly('NoticeIssued', { ...told.data, agencyId: harborShelter, memberId: null }));

  it('not in a quiet, which stopped the step: then it is told when the clock starts', () =>
    given(...openedWithTeam, quietRequested()).when(recordNeed('bed')).thenOnly('NoticeIssued'));

  it('in a quiet too where the law asks it', () =>
    given(...openedWithTeam, quietRequested())
      .when(recordNeed('safety'))
      .thenOnly('NoticeIssued', { ...told.data, agencyId: police, urgency: 'today' }));
});
