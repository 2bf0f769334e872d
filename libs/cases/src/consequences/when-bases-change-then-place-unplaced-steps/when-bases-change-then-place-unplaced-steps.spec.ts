import {
  asEngine, asMember, at, basisIdOf, basisRecorded, bedMissed, brightwater, castillo, coordination, deadlineMissed, exclusionRecorded, given,
  harborShelter, hillShelter, known, ladderRunStarted, leadNamed, newId, noticeIssued, opened, openedWithTeam, police, quietRequested, recordBasis,
  running, stepHandedBack, stepPlaced, stepUnplaced,
} from '../../testing';

const team = [...opened, ...known(coordination), leadNamed()];
const unplaced = [
  ...running('find-bed', { holder: null }), stepUnplaced({ reason: 'no-candidate' }), ladderRunStarted({ fromRung: 2, why: 'unplaced' }),
];
const shelterMayKnow = {
  discloser: brightwater, recipient: harborShelter, classes: ['status'], purpose: 'housing', signer: 'self', form: 'paper', signedAt: at('16:00'),
  expiresAt: at('16:00', '2026-03-31'),
} as const;
const byLead = asMember(castillo);
const placed = stepPlaced();
const runAtShelter = ladderRunStarted({ run: 3, why: 'placed' });

describe('an unplaced step', () => {
  it('goes to the agency that may know now; its run starts there, its deadline stays, and the agency is told', () =>
    given(...team, ...unplaced)
      .when(recordBasis(harborShelter), byLead)
      .thenEvents(
        basisRecorded(harborShelter, { basisId: newId(1) }),
        placed,
        runAtShelter,
        noticeIssued({ noticeId: newId(2), purpose: 'step-assigned', memberId: null, goesOutAt: at('16:05'), run: null, rung: null }),
      ));

  it('has its run start at once where it is overdue', () =>
    given(...team, ...unplaced, deadlineMissed())
      .when(recordBasis(harborShelter), { now: at('17:20'), ...byLead })
      .thenOnly('LadderRunStarted', { ...runAtShelter.data, next: { at: at('17:20'), what: 'rung' } }));

  it('goes to an agency that a release lets know, and is told through it', () =>
    given(...team, ...unplaced)
      .when({ type: 'RecordRelease', data: shelterMayKnow }, { now: at('16:05') })
      .thenTypes('ReleaseRecorded', 'BasisRecorded', 'StepPlaced', 'LadderRunStarted', 'NoticeIssued'));

  it('stays unplaced when another kind of agency comes to know', () =>
    given(...team, ...unplaced).when(recordBasis(police), byLead).thenTypes('BasisRecorded'));

  it('stays unplaced when the second candidate comes', () =>
    given(...team, ...known(harborShelter), ...unplaced)
      .when(recordBasis(hillShelter), byLead)
      .thenTypes('BasisRecorded'));

  it('goes to the one that is left when the other may not know any more', () =>
    given(...team, ...known(harborShelter, hillShelter), ...unplaced)
      .when({ type: 'EndBasis', data: { basisId: basisIdOf(hillShelter) } }, byLead)
      .thenTypes('BasisEnded', 'StepPlaced', 'LadderRunStarted', 'NoticeIssued'));

  it('goes to the one that is left when the survivor excludes the other', () =>
    given(...team, ...known(harborShelter, hillShelter), ...unplaced)
      .when({ type: 'RecordExclusion', data: { of: 'agency', agencyId: hillShelter } }, asEngine())
      .thenOnly('StepPlaced', placed.data));

  it('goes to an agency whose exclusion the survivor lifts', () =>
    given(...team, ...known(harborShelter), exclusionRecorded({ of: 'agency', agencyId: harborShelter }), ...unplaced)
      .when({ type: 'LiftExclusion', data: { of: 'agency', agencyId: harborShelter } })
      .thenOnly('StepPlaced', placed.data));

  it('never goes back by itself to an agency that handed it back', () =>
    given(...team, ...unplaced, stepPlaced(), stepHandedBack()).when(recordBasis(harborShelter), byLead).thenTypes('BasisRecorded'));

  it('in a quiet is placed, without a clock and without a word', () =>
    given(...team, ...unplaced, quietRequested()).when(recordBasis(harborShelter), byLead).thenEvents(
      basisRecorded(harborShelter, { basisId: newId(1) }), placed, ladderRunStarted({ run: 3, why: 'placed', next: null }),
    ));
});

it('a step that lost its agency goes to the one other that could hold it, after the lead has taken it over', () => {
  const lost = given(...openedWithTeam, ...known(hillShelter), ...bedMissed()).when({
    type: 'EndBasis', data: { basisId: basisIdOf(harborShelter) } }, { now: at('17:10'), ...byLead,
  });
  lost.thenTypes('BasisEnded', 'StepUnplaced', 'LadderRunStarted', 'NoticeIssued', 'StepPlaced', 'LadderRunStarted', 'NoticeIssued');
  lost.thenOnly('StepPlaced', stepPlaced({ agencyId: hillShelter }).data);
});
