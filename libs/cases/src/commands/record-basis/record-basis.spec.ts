import type { AgencyId } from '@throughline/kernel';
import {
  asMember, at, basisRecorded, caseClosed, castillo, findBed, given, harborShelter, hillShelter, known, ladderRunStarted, newId, noticeIssued,
  openedWithTeam, running, sosa, arendt, opened, police, coordination,
} from '../../testing';
import type { RecordBasis } from './record-basis';

const recordBasis = (agencyId: AgencyId = harborShelter, over: Partial<RecordBasis['data']> = {}): RecordBasis => ({
  type: 'RecordBasis', data: { agencyId, kind: 'own-client', cites: null, classes: ['status'], ...over },
});
const byDirector = asMember(arendt);

describe('a basis that is recorded', () => {
  it('says why the agency may know of the case', () =>
    given(...opened).when(recordBasis(police, { kind: 'court-order', cites: 'Order 26-117', classes: ['status', 'legal'] }), byDirector)
      .thenEvents(basisRecorded(police, { basisId: newId(1), kind: 'court-order', cites: 'Order 26-117', classes: ['status', 'legal'] })));

  it('makes a candidate of the agency: an unplaced step goes to it, with a run of its own there', () =>
    given(...opened, ...running('find-bed', { holder: null })).when(recordBasis(), byDirector).thenEvents(
      basisRecorded(harborShelter, { basisId: newId(1) }),
      { type: 'StepPlaced', data: { stepId: findBed, agencyId: harborShelter, how: 'only-candidate' } },
      ladderRunStarted({ why: 'placed' }),
      noticeIssued({ noticeId: newId(2), purpose: 'step-assigned', memberId: null, goesOutAt: at('16:05'), run: null, rung: null }),
    ));

  it('makes a second candidate, and a person has to choose', () =>
    given(...opened, ...known(hillShelter), ...running('find-bed', { holder: null })).when(recordBasis(), byDirector)
      .thenEvents(basisRecorded(harborShelter, { basisId: newId(1) })));

  it('of another kind stands beside the first; of the same kind it is no news', () => {
    given(...openedWithTeam).when(recordBasis(), asMember(castillo)).thenNothing();
    given(...openedWithTeam).when(recordBasis(harborShelter, { kind: 'legal-duty', cites: 'Coast Code 17-101' }), asMember(castillo))
      .thenEvents(basisRecorded(harborShelter, { basisId: newId(1), kind: 'legal-duty', cites: 'Coast Code 17-101' }));
  });
});

describe('oversight', () => {
  const oversight = recordBasis(harborShelter, { kind: 'oversight' });
  const recorded = basisRecorded(harborShelter, { basisId: newId(1), kind: 'oversight' });

  it('may be put on record by anybody entitled to it, on a closed case too', () => {
    given(...opened).when(oversight, asMember(sosa)).thenEvents(recorded);
    given(...opened, caseClosed()).when(oversight, asMember(sosa)).thenEvents(recorded);
  });

  it('makes nobody a holder', () => given(...opened, ...running('find-bed', { holder: null })).when(oversight, asMember(sosa)).thenEvents(recorded));
});

describe('a basis is not recorded', () => {
  it('for a legal duty or a court order that nobody cites', () => {
    given(...opened).when(recordBasis(police, { kind: 'legal-duty' }), byDirector).thenRejected({ code: 'basis-needs-citation' });
    given(...opened).when(recordBasis(police, { kind: 'court-order', cites: '' }), byDirector).thenRejected({ code: 'basis-needs-citation' });
  });

  it('for an agency that nobody knows', () => {
    const nobody = 'agency-nobody' as AgencyId;
    given(...opened).when(recordBasis(nobody), byDirector).thenRejected({ code: 'agency-unknown', agencyId: nobody });
  });

  it('on a closed case', () => given(...opened, caseClosed()).when(recordBasis(), byDirector).thenRejected({ code: 'case-closed' }));

  it('by somebody who does not run the case', () =>
    given(...opened).when(recordBasis(coordination), asMember(castillo)).thenRejected({ code: 'not-yours-to-run' }));
});
