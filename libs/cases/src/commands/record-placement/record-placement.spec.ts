import {
  asMember, at, caseClosed, exactly, given, harborShelter, milestoneNotWanted, milestoneReached, opened, placementRecorded, sosa,
} from '../../testing';
import type { RecordPlacement } from './record-placement';

const place = (over: Partial<RecordPlacement['data']> = {}): RecordPlacement => ({ type: 'RecordPlacement', data: { kind: 'emergency', ...over } });
const housed = milestoneReached({ milestone: 'housed', kind: 'emergency' });

describe('somewhere to sleep', () => {
  it('is on record by its kind, and the survivor is housed, since then', () =>
    given(...opened).when(place(), { occurred: exactly(at('10:00')) })
      .thenEvents(placementRecorded(), milestoneReached({ milestone: 'housed', kind: 'emergency', reachedAt: at('10:00') })));

  it('is sealed as a place: where she sleeps is in no data', () =>
    given(...opened).when(place({ sealed: { location: { agencyId: harborShelter } } }))
      .thenEvents({ ...placementRecorded(), sealed: { location: { agencyId: harborShelter } } }, housed));

  it('of a further kind reaches that kind; of the same kind reaches nothing new', () => {
    given(...opened, placementRecorded(), housed).when(place({ kind: 'permanent' }))
      .thenEvents(placementRecorded({ kind: 'permanent' }), milestoneReached({ milestone: 'housed', kind: 'permanent' }));
    given(...opened, placementRecorded(), housed).when(place()).thenEvents(placementRecorded());
  });

  it('is reached though it was not wanted before', () =>
    given(...opened, milestoneNotWanted()).when(place()).thenEvents(placementRecorded(), housed));
});

describe('somewhere to sleep is not recorded', () => {
  it('on a closed case', () => given(...opened, caseClosed()).when(place()).thenRejected({ code: 'case-closed' }));

  it('by an agency that may not know of the case', () =>
    given(...opened).when(place(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));

  it('before it was found', () =>
    given(...opened).when(place(), { occurred: exactly(at('16:06')) }).thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));
});
