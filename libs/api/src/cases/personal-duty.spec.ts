import { coordination, createdId, people, startWorld, type World } from '../testing';

type Event = { readonly type: string; readonly actor: object; readonly data: Readonly<Record<string, unknown>> };
type Events = { readonly events: readonly Event[] };
type Steps = { readonly steps: readonly { readonly stepId: string; readonly personalDuty: boolean; readonly escalation: object | null }[] };

describe('a mandated report', () => {
  let world: World;
  let caseId: string;

  beforeAll(async () => {
    world = await startWorld();
    const minor = { protocols: [{ protocolId: 'connecticut-minor', version: 1 }], facts: { ageGroup: 'minor' } };
    const opened = await world.as('advocate').done('/cases/open-case', minor);
    caseId = createdId(opened, 'CaseOpened');
    await world.as('advocacySupervisor').done(`/cases/${caseId}/record-basis`, { agencyId: coordination.agencyId, kind: 'own-client', classes: ['status'] });
    world.clock.advanceBy(2 * 86_400_000);
    const { steps } = (await world.as('advocate').get<Steps>(`/cases/${caseId}/steps`)).body;
    const report = steps.find(({ personalDuty }) => personalDuty)?.stepId ?? 'none';
    await world.as('advocate').done(`/cases/${caseId}/steps/${report}/complete-step`, { record: { reportedThrough: 'careline-telephone' } });
    await world.as('auditor').done(`/cases/${caseId}/record-oversight`);
  });
  afterAll(() => world.close());

  const completion = async (person: 'coordinator' | 'auditor') => {
    const { events } = (await world.as(person).get<Events>(`/cases/${caseId}/history?limit=200`)).body;
    return events.find(({ type }) => type === 'StepCompleted');
  };

  it('is on record for everybody who may read, without the name of who made it', async () => {
    const unnamed = { kind: 'member', agencyId: people.advocate.agencyId };
    expect([(await completion('coordinator'))?.actor, (await completion('auditor'))?.actor]).toEqual([unnamed, unnamed]);
  });

  it('names nobody whom its ladder told', async () => {
    const { events } = (await world.as('coordinator').get<Events>(`/cases/${caseId}/history?limit=200`)).body;
    const told = events.filter(({ type }) => type === 'EscalationRecorded').map(({ data }) => data.memberId);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set([null]));
    expect(JSON.stringify(events)).toContain(people.advocate.memberId);
  });
});
