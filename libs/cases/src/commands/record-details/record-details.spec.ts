import { asMember, caseClosed, detailsRecorded, given, harborShelter, opened, sosa } from '../../testing';
import type { RecordDetails } from './record-details';

const recordDetails = (sealed: RecordDetails['data']['sealed']): RecordDetails => ({ type: 'RecordDetails', data: { sealed } });
const phone = { contact: { phone: '555-0100' } };

describe('personal details', () => {
  it('are sealed, each class by itself, and nothing of them is in the data', () =>
    given(...opened).when(recordDetails({ ...phone, health: 'asthma' }))
      .thenEvents({ ...detailsRecorded(), sealed: { ...phone, health: 'asthma' } }));

  it('that say nothing leave no record', () => given(...opened).when(recordDetails({})).thenNothing());

  it('are not recorded on a closed case', () => given(...opened, caseClosed()).when(recordDetails(phone)).thenRejected({ code: 'case-closed' }));

  it('are not recorded by an agency that may not know of the case', () =>
    given(...opened).when(recordDetails(phone), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));
});
