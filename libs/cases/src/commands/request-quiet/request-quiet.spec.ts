import {
  asMember, at, basisRecorded, caseClosed, caseOpened, exactly, given, harborShelter, ladderRunStarted, opened, openedWithTeam, quietRequested,
  recordNeed, running, sosa, stepPaused, stepResumed, teamStory,
} from '../../testing';
import type { RequestQuiet } from './request-quiet';

const requestQuiet = (over: Partial<RequestQuiet['data']> = {}): RequestQuiet => ({ type: 'RequestQuiet', data: {
  until: at('12:00', '2026-03-09'), how: 'orally', ...over,
} });
const quietNow = quietRequested({ since: at('16:05') });
const stopped = ladderRunStarted({ why: 'quiet', next: null });

describe('a quiet that the survivor asks for', () => {
  it('stops the clock of what was agreed, and ends its run; what the law asks goes on', () =>
    given(...openedWithTeam, ...running('find-bed'), ...running('missing-report')).when(requestQuiet()).thenEvents(quietNow, stopped));

  it('says who took the request, and how', () =>
    given(...openedWithTeam).when(requestQuiet({ how: 'in-writing' }), asMember(sosa))
      .thenEvents(quietRequested({ since: at('16:05'), how: 'in-writing', takenBy: harborShelter })));

  it('ends a pause within it, which has lasted until now', () =>
    given(...openedWithTeam, ...running('find-bed'), stepPaused()).when(requestQuiet())
      .thenEvents(quietNow, stepResumed({ how: 'quiet', pausedMs: 3_900_000 }), stopped));

  it('lets nothing ring but statutes until it is answered', () => {
    const tale = teamStory().does(recordNeed('bed'), at('10:00')).does(
      { type: 'RecordFact', data: { fact: 'missing', value: 'yes' } }, at('10:00'), { occurred: exactly(at('10:00')) },
    )
      .does(requestQuiet(), at('10:30')).does(recordNeed('phone'), at('11:00')).rings(at('11:59', '2026-03-09'));
    const missed = tale.told('DeadlineMissed').map(({ data: { stepId } }) => stepId);
    expect(missed).toEqual([tale.step('missing-report').stepId]);
    expect(tale.step('find-bed').next).toBeNull();
    expect(tale.step('phone-call').deadline).toBeNull();
    expect(new Set(tale.told('EscalationRecorded').map(({ data: { stepId } }) => stepId))).toEqual(new Set(missed));
  });
});

describe('a quiet does not begin', () => {
  it('within another', () => given(...openedWithTeam, quietRequested()).when(requestQuiet()).thenRejected({ code: 'quiet-already' }));

  it('that would be over already', () =>
    given(...openedWithTeam).when(requestQuiet({ until: at('16:05') })).thenRejected({ code: 'quiet-ends-in-the-past', until: at('16:05') }));

  it('where no protocol says who answers when', () =>
    given(caseOpened(), basisRecorded()).when(requestQuiet()).thenRejected({ code: 'protocol-base-missing' }));

  it('on a closed case', () => given(...openedWithTeam, caseClosed()).when(requestQuiet()).thenRejected({ code: 'case-closed' }));

  it('by an agency that may not know of the case', () =>
    given(...opened).when(requestQuiet(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));
});
