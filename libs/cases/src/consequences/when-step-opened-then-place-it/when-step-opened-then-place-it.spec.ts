import type { AgencyId } from '@throughline/kernel';
import type { RegisteredAgency } from '@throughline/agencies';
import type { CaseEvent, DataOf } from '../../events';
import {
  agenciesWith, basisRecorded, bedNeed, brightwater, coordination, exclusionRecorded, farShelter, given, harborShelter, hillShelter, known, newId,
  opened, openedWithTeam, recordNeed, stepHandedBack, needRecorded,
} from '../../testing';

/** What becomes of the bed that a recorded need asks a shelter to find. */
const opening = (history: readonly CaseEvent[], changes: Readonly<Record<AgencyId, Partial<RegisteredAgency>>> = {}) => {
  const { thenOnly } = given(...history).when(recordNeed('bed'), { agencies: agenciesWith(changes) });
  return {
    thenPlaced: (agencyId: AgencyId) => {
      thenOnly('StepPlaced', { stepId: newId(2), agencyId, how: 'only-candidate' });
      thenOnly('StepUnplaced');
    },
    thenUnplaced: (reason: DataOf<'StepUnplaced'>['reason']) => {
      thenOnly('StepPlaced');
      thenOnly('StepUnplaced', { stepId: newId(2), agencyId: null, reason });
    },
  };
};

describe('a step that opens', () => {
  it('is placed by itself with the one agency of its kind that may know of the case', () => opening(openedWithTeam).thenPlaced(harborShelter));

  it('stays unplaced when no agency of its kind may know', () => opening(opened).thenUnplaced('no-candidate'));

  it('stays unplaced when several could hold it: that is for a person to decide', () =>
    opening([...openedWithTeam, ...known(hillShelter)]).thenUnplaced('several-candidates'));

  it('goes to nobody of another region', () => {
    opening([...opened, ...known(farShelter)]).thenUnplaced('no-candidate');
    opening([...openedWithTeam, ...known(farShelter)]).thenPlaced(harborShelter);
  });

  it('goes to nobody whom the survivor excluded, by name or by town', () => {
    opening([...openedWithTeam, exclusionRecorded({ of: 'agency', agencyId: harborShelter })]).thenUnplaced('no-candidate');
    opening([...openedWithTeam, exclusionRecorded({ of: 'town', town: 'old-harbor' })], {
      [harborShelter]: { town: 'old-harbor' },
    }).thenUnplaced('no-candidate');
    opening([...openedWithTeam, exclusionRecorded({ of: 'town', town: 'old-harbor' })], {
      [harborShelter]: { town: 'new-harbor' },
    }).thenPlaced(harborShelter);
  });

  it('goes to nobody whose seat rests', () => opening(openedWithTeam, { [harborShelter]: { status: 'suspended' } }).thenUnplaced('no-candidate'));

  it('goes to nobody who may know by oversight alone', () =>
    opening([...opened, basisRecorded(harborShelter, { kind: 'oversight' })]).thenUnplaced('no-candidate'));

  it('goes to one agency once, however many bases it has', () =>
    opening([...openedWithTeam, basisRecorded(harborShelter, { basisId: newId(9), kind: 'release' })]).thenPlaced(harborShelter));

  it('of a need like one that an agency handed back may go to it again: that was another step', () =>
    opening([...openedWithTeam, needRecorded({ needId: bedNeed }), stepHandedBack()]).thenPlaced(harborShelter));
});

describe('a personal duty', () => {
  const minor = { type: 'RecordFact', data: { fact: 'ageGroup', value: 'minor' } } as const;

  it('stays with the person: the opening agency holds it, whatever its kind and whoever else could', () => {
    const placed = given(...openedWithTeam).when(minor, {
      agencies: agenciesWith({ [brightwater]: { kind: 'school' }, [coordination]: { kind: 'advocacy' } }),
    });
    placed.thenOnly('StepPlaced', { stepId: newId(1), agencyId: brightwater, how: 'personal-duty' }, expect.objectContaining({
      how: 'only-candidate',
    }) as never);
  });
});
