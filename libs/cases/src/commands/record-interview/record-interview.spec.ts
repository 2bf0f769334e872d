import { asMember, at, caseClosed, exactly, given, harborShelter, interviewRecorded, milestoneReached, opened, sosa } from '../../testing';
import type { RecordInterview } from './record-interview';

const interview = (over: Partial<RecordInterview['data']> = {}): RecordInterview => ({ type: 'RecordInterview', data: {
  kind: 'service-needs', ...over,
} });
const interviewed = milestoneReached({ milestone: 'interviewed', kind: 'service-needs' });

describe('an interview', () => {
  it('is on record by its kind, and the survivor was interviewed, when it took place', () =>
    given(...opened).when(interview(), { occurred: exactly(at('10:00')) })
      .thenEvents(interviewRecorded(), milestoneReached({ milestone: 'interviewed', kind: 'service-needs', reachedAt: at('10:00') })));

  it('keeps what was said sealed', () =>
    given(...opened).when(interview({ sealed: { narrative: 'what she said' } }))
      .thenEvents({ ...interviewRecorded(), sealed: { narrative: 'what she said' } }, interviewed));

  it('held again counts again, and is no new milestone', () =>
    given(...opened, interviewRecorded(), interviewed).when(interview()).thenEvents(interviewRecorded()));
});

describe('an interview is not recorded', () => {
  it('on a closed case', () => given(...opened, caseClosed()).when(interview()).thenRejected({ code: 'case-closed' }));

  it('by an agency that may not know of the case', () =>
    given(...opened).when(interview(), asMember(sosa)).thenRejected({ code: 'no-basis', agencyId: harborShelter }));

  it('before it took place', () =>
    given(...opened).when(interview(), { occurred: exactly(at('16:06')) }).thenRejected({ code: 'moment-in-future', occurredAt: at('16:06') }));
});
