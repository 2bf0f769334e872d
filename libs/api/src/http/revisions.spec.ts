import { addMs } from '@throughline/kernel';
import { coordination, createdId, startWorld, type World } from '../testing';

type Step = { readonly stepId: string; readonly revision: number; readonly escalation: object | null; readonly origin: { readonly key?: string } };

describe('the revision that If-Match is held against', () => {
  let world: World;
  let caseId: string;
  let stepPath: string;

  beforeAll(async () => {
    world = await startWorld();
    caseId = createdId(await world.as('advocate').done('/cases/open-case', { protocols: [{ protocolId: 'adult-sex-trafficking', version: 1 }] }), 'CaseOpened');
    await world.as('advocacySupervisor').done(`/cases/${caseId}/record-basis`, { agencyId: coordination.agencyId, kind: 'own-client', classes: ['status'] });
    const { body } = await world.as('advocate').get<{ steps: readonly Step[] }>(`/cases/${caseId}/steps`);
    stepPath = `/cases/${caseId}/steps/${body.steps.find(({ origin }) => origin.key === 'explain-choices')?.stepId}`;
  });
  afterAll(() => world.close());

  const step = async () => (await world.as('advocate').get<Step>(stepPath)).body;
  const caseRevision = async () => (await world.as('coordinator').get(`/cases/${caseId}`)).headers.etag;

  it('of a step is moved when somebody changes it', async () => {
    const before = await step();
    await world.as('advocate').done(`${stepPath}/accept-step`);
    const accepted = await step();
    await world.as('coordinator').done(`${stepPath}/extend-deadline`, { dueAt: '2026-03-12T17:00:00-04:00' });
    const extended = await step();
    expect([before.revision < accepted.revision, accepted.revision < extended.revision]).toEqual([true, true]);
  });

  it('of a step is not moved by another step, a need or a fact', async () => {
    const { revision } = await step();
    await world.as('advocate').done(`/cases/${caseId}/record-need`, { need: 'documents' });
    await world.as('advocate').done(`/cases/${caseId}/record-fact`, { fact: 'inCare', value: 'no' });
    expect((await step()).revision).toBe(revision);
  });

  it('of a step is not moved by notices and escalations', async () => {
    const { revision } = await step();
    // Past the deadline on the 12th and several waking mornings more.
    world.clock.advanceTo(addMs('2026-03-12T21:00:00.000Z' as never, 4 * 86_400_000));
    // The ring has asked the case by the time that another command of the same case is answered.
    await world.as('advocate').done(`/cases/${caseId}/record-fact`, { fact: 'relocated', value: 'no' });
    const now = await step();
    expect([now.escalation !== null, now.revision]).toEqual([true, revision]);
  });

  it('of a case is moved by what is known of it, and not by its steps', async () => {
    const before = await caseRevision();
    await world.as('advocate').done(`${stepPath}/hand-back-step`, { reason: 'no-capacity' });
    expect(await caseRevision()).toBe(before);
    await world.as('advocate').done(`/cases/${caseId}/record-fact`, { fact: 'wagesWithheld', value: 'no' });
    expect(await caseRevision()).not.toBe(before);
  });

  it('lets a command through when it is the one that was shown', async () => {
    const etag = await caseRevision();
    await world.as('coordinator').done(`/cases/${caseId}/close-case`, { reason: 'goals-met' }, { headers: { 'if-match': etag ?? '' } });
    const stale = await world.as('coordinator').post(`/cases/${caseId}/reopen-case`, { reason: 'survivor-returned' }, { headers: { 'if-match': etag ?? '' } });
    expect(stale.status).toBe(412);
    await world.as('coordinator').done(`/cases/${caseId}/reopen-case`, { reason: 'survivor-returned' }, { headers: { 'if-match': '*' } });
  });
});
