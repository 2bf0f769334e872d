import type { MemberId } from '@throughline/kernel';
import type { CaseContext } from '../context';
import type { CaseEvent } from '../events';
import {
  abara, adeyemi, agenciesWith, arendt, asEngine, asMember, basisRecorded, castillo, cohen, coordination, cruz, exclusionRecorded, given,
  harborShelter, known, leadNamed, opened, openedWithTeam, singh, sosa,
} from '../testing';

/** Leaving the lead is for whoever may run the case, and changes nothing else. */
const leaveLead = { type: 'LeaveLead', data: { reason: 'stepped-down' } } as const;
const runBy = (who: MemberId, history: readonly CaseEvent[], over: Partial<CaseContext> = {}) => {
  const { decision } = given(...history).when(leaveLead, { ...asMember(who), ...over });
  const refused = decision.outcome === 'rejected' && decision.rejection.code === 'not-yours-to-run';
  return { thenMay: () => expect(refused).toBe(false), thenMayNot: () => expect(refused).toBe(true) };
};

describe('a case is run', () => {
  it('by its lead', () => {
    runBy(castillo, openedWithTeam).thenMay();
    runBy(sosa, [...openedWithTeam, leadNamed({ memberId: sosa, agencyId: harborShelter })]).thenMay();
  });
  it('by any coordinator of an agency that may know of it', () => runBy(cohen, openedWithTeam).thenMay());
  it('not by others at the coordinator\'s agency', () => runBy(cruz, openedWithTeam).thenMayNot());
  it('not by a coordinator whose agency may not know of it, or only by oversight', () => {
    runBy(cohen, opened).thenMayNot();
    runBy(cohen, [...opened, basisRecorded(coordination, { kind: 'oversight' })]).thenMayNot();
  });
  it('not by a lead whose agency may not know of it any more', () =>
    runBy(sosa, [...opened, leadNamed({ memberId: sosa, agencyId: harborShelter })]).thenMayNot());
  it('not by anybody whom the survivor excluded', () =>
    runBy(castillo, [...openedWithTeam, exclusionRecorded({ of: 'member', memberId: castillo })]).thenMayNot());
  it('not by whoever works on one of its steps', () => {
    runBy(abara, openedWithTeam).thenMayNot();
    runBy(sosa, openedWithTeam).thenMayNot();
  });
  it('by the engine, whose automations follow from what people did', () => runBy(castillo, opened, asEngine()).thenMay());
});

describe('in single-agency mode a case is run', () => {
  it('by the opening agency\'s director and supervisor', () => {
    runBy(arendt, opened).thenMay();
    runBy(adeyemi, opened).thenMay();
  });
  it('by others with a supervisor\'s role there', () => runBy(abara, opened, asMember(abara, { roles: ['agency-supervisor'] })).thenMay());
  it('not by its workers', () => runBy(abara, opened).thenMayNot());
  it('not by the supervisor of another agency that may know of it', () => {
    runBy(singh, [...opened, ...known(harborShelter)]).thenMayNot();
    runBy(singh, [...opened, ...known(harborShelter)], asMember(singh, { roles: ['agency-supervisor'] })).thenMayNot();
  });
  it('only as long as no coordinator\'s agency may know of it', () => {
    runBy(arendt, openedWithTeam).thenMayNot();
    runBy(arendt, openedWithTeam, { agencies: agenciesWith({ [coordination]: { status: 'suspended' } }) }).thenMay();
    runBy(arendt, openedWithTeam, { agencies: agenciesWith({ [coordination]: { coordinators: [] } }) }).thenMay();
  });
});
