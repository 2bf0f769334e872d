import { coordination, createdId, harborShelter, people, refusal, startWorld, type Person, type World } from '../testing';

type Shown = {
  readonly sight: string;
  readonly facts: object;
  readonly bases: readonly { readonly agencyId: string }[];
  readonly needs: readonly { readonly need: string }[];
  readonly exclusions: readonly object[];
  readonly lead: object | null;
};
type Steps = { readonly steps: readonly { readonly stepId: string; readonly holder: string | null }[] };

describe('what somebody sees of a case', () => {
  let world: World;
  let caseId: string;

  beforeAll(async () => {
    world = await startWorld();
    const facts = { ageGroup: 'adult', typeOfExploitation: ['ForcedLabour'] };
    const opened = await world.as('advocate').done('/cases/open-case', { protocols: [{ protocolId: 'adult-labor-trafficking', version: 1 }], facts });
    caseId = createdId(opened, 'CaseOpened');
    for (const { agencyId } of [harborShelter, coordination]) {
      await world.as('advocacySupervisor').done(`/cases/${caseId}/record-basis`, { agencyId, kind: 'own-client', classes: ['status'] });
    }
    await world.as('advocate').done(`/cases/${caseId}/record-need`, { need: 'food' });
    await world.as('harborWorker').done(`/cases/${caseId}/record-need`, { need: 'housing' });
    await world.as('harborWorker').done(`/cases/${caseId}/record-fact`, { fact: 'relocated', value: 'yes' });
    await world.as('advocate').done(`/cases/${caseId}/record-exclusion`, { of: 'town', town: 'exampleville' });
    await world.as('coordinator').done(`/cases/${caseId}/name-lead`, { memberId: people.coordinator.memberId, agencyId: coordination.agencyId });
  });
  afterAll(() => world.close());

  const shown = async (person: Person) => (await world.as(person).get<Shown>(`/cases/${caseId}`)).body;
  const steps = async (person: Person) => (await world.as(person).get<Steps>(`/cases/${caseId}/steps`)).body.steps;

  it('is what their agency wrote itself', async () => {
    const own = await shown('harborWorker');
    expect([own.sight, own.facts, own.needs.map(({ need }) => need), own.exclusions]).toEqual(['own', { relocated: 'yes' }, ['housing'], []]);
    expect(own.bases.map(({ agencyId }) => agencyId)).toEqual([harborShelter.agencyId]);
  });

  it('is all of it in codes for lead and coordinators', async () => {
    const whole = await shown('coordinator');
    expect([whole.sight, whole.needs.map(({ need }) => need)]).toEqual(['whole', ['food', 'housing']]);
    expect(whole.facts).toEqual({ ageGroup: 'adult', typeOfExploitation: ['ForcedLabour'], relocated: 'yes' });
    expect(whole.exclusions).toEqual([{ of: 'town', town: 'exampleville' }]);
  });

  it('is for everybody who leads: that is how to act on it', async () =>
    expect((await shown('harborWorker')).lead).toEqual({ memberId: people.coordinator.memberId, agencyId: coordination.agencyId }));

  it('is no fact of theirs any more once another agency has corrected it', async () => {
    await world.as('advocate').done(`/cases/${caseId}/correct-fact`, { fact: 'relocated', value: 'no' });
    expect((await shown('harborWorker')).facts).toEqual({});
    expect((await shown('advocate')).facts).toMatchObject({ relocated: 'no' });
  });

  it('is the steps that their agency holds, and those that nobody holds of a case that it opened', async () => {
    expect(new Set((await steps('harborWorker')).map(({ holder }) => holder))).toEqual(new Set([harborShelter.agencyId]));
    expect(new Set((await steps('advocate')).map(({ holder }) => holder))).toEqual(new Set([people.advocate.agencyId, null]));
    const all = await steps('coordinator');
    expect(all.length).toBeGreaterThan((await steps('advocate')).length);
  });

  it('is no step of another agency, even by its id', async () => {
    const [others] = (await steps('advocate')).filter(({ holder }) => holder === people.advocate.agencyId);
    expect(refusal(await world.as('harborWorker').get(`/cases/${caseId}/steps/${others?.stepId}`))).toEqual([404, 'step-unknown']);
  });
});
