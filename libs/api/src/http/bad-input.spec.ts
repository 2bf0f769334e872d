import { createdId, people, refusal, startWorld, type Reply, type World } from '../testing';
import type { ProblemBody } from '../problems/problem';

type Step = { readonly stepId: string; readonly revision: number; readonly origin: { readonly key?: string } };

describe('bad input', () => {
  let world: World;
  let caseId: string;
  let stepPath: string;

  beforeAll(async () => {
    world = await startWorld();
    const opened = await world.as('advocate').done('/cases/open-case', { protocols: [{ protocolId: 'adult-sex-trafficking', version: 1 }] });
    caseId = createdId(opened, 'CaseOpened');
    const { body } = await world.as('advocate').get<{ steps: readonly Step[] }>(`/cases/${caseId}/steps`);
    stepPath = `/cases/${caseId}/steps/${body.steps.find(({ origin }) => origin.key === 'needs-assessment')?.stepId}`;
  });
  afterAll(() => world.close());

  /** The answer to a mistake that must leave nothing behind. */
  async function mistake(send: () => Promise<Reply>): Promise<Reply> {
    const before = await world.taskforce.history(caseId as never);
    const reply = await send();
    expect(await world.taskforce.history(caseId as never)).toEqual(before);
    return reply;
  }
  const complete = (body: object, sending = {}) => mistake(() => world.as('advocate').post(`${stepPath}/complete-step`, body, sending));
  const record = { assessedWith: 'with-the-survivor' };

  it('that is malformed JSON is refused as such', async () => {
    const reply = await complete({}, { raw: '{"record": {"assessedWith": with-the-survivor}}', headers: { 'content-type': 'application/json' } });
    expect([reply.status, reply.headers['content-type'], (reply.body as ProblemBody).type]).toEqual([400, 'application/problem+json', '/problems/bad-json']);
  });

  it('with a field that nobody knows is told which fields there are', async () => {
    const reply = await complete({ record, comment: 'all good' });
    expect(reply.body).toMatchObject({
      code: 'validation-failed', errors: [{ field: 'comment', should: 'not be there: the fields here are record, told, sealed, occurredAt' }],
    });
  });

  it('with a moment in the future is told that it has not happened yet', async () => {
    const reply = await complete({ record, occurredAt: { at: '2026-03-02T16:00:01-05:00', precision: 'exact' } });
    expect(reply.body).toMatchObject({ status: 422, code: 'moment-in-future', field: 'occurredAt', occurredAt: '2026-03-02T21:00:01.000Z' });
  });

  it('with a moment without a zone is told to say which', async () => {
    const reply = await complete({ record, occurredAt: { at: '2026-03-02T15:00:00', precision: 'exact' } });
    expect(reply.body).toMatchObject({ code: 'validation-failed', errors: [{ field: 'occurredAt.at', should: expect.stringContaining('zone') as string }] });
  });

  it('with free text where a code belongs is told the codes', async () => {
    const reply = await mistake(() => world.as('advocate').post(`${stepPath}/hand-back-step`, { reason: 'we are full tonight' }));
    expect(reply.body).toMatchObject({
      errors: [{ field: 'reason', was: 'we are full tonight', should: expect.stringMatching(/^be one of: no-capacity, /) as string }],
    });
  });

  it('with free text in what the protocol records is told the place', async () => {
    const reply = await complete({ record: { assessedWith: 'at her sister\'s place' } });
    expect(reply.body).toMatchObject({ status: 422, code: 'completion-record-faulty', faults: [{ path: '/assessedWith' }] });
  });

  it('at a stale revision is refused, and at the one that was shown it is not', async () => {
    const { body, headers } = await world.as('advocate').get<Step>(stepPath);
    expect(headers.etag).toBe(`"${body.revision}"`);
    const stale = await mistake(() => world.as('advocate').post(`${stepPath}/accept-step`, {}, { headers: { 'if-match': `"${body.revision - 1}"` } }));
    expect(refusal(stale)).toEqual([412, 'precondition-failed']);
    await world.as('advocate').done(`${stepPath}/accept-step`, {}, { headers: { 'if-match': headers.etag ?? '' } });
  });

  it('that comes twice under one key is one command', async () => {
    const send = () => world.as('advocate').done(`/cases/${caseId}/record-need`, { need: 'food' }, { key: 'food for tonight' });
    const first = await send();
    expect(await send()).toEqual({ ...first, repeated: true });
    const other = await mistake(() => world.as('advocate').post(`/cases/${caseId}/record-need`, { need: 'clothing' }, { key: 'food for tonight' }));
    expect(refusal(other)).toEqual([422, 'idempotency-key-reused']);
  });

  it('cannot take another member\'s key: keys are each member\'s own', async () => {
    await world.as('advocate').done(`/cases/${caseId}/record-need`, { need: 'phone' }, { key: 'a key' });
    const other = await world.as('advocacySupervisor').done(`/cases/${caseId}/record-need`, { need: 'transport' }, { key: 'a key' });
    expect(other.repeated).toBe(false);
  });

  it('from an agency on another\'s case finds no such case', async () => {
    const reply = await mistake(() => world.as('otherAdvocate').post(`/cases/${caseId}/record-need`, { need: 'food' }));
    expect(refusal(reply)).toEqual([404, 'case-unknown']);
  });

  it('from an agency on a step of another\'s is told whose it is', async () => {
    const { agencyId } = people.harborWorker;
    await world.as('advocacySupervisor').done(`/cases/${caseId}/record-basis`, { agencyId, kind: 'own-client', classes: ['status'] });
    const reply = await mistake(() => world.as('harborWorker').post(`${stepPath}/complete-step`, { record }));
    expect(reply.body).toMatchObject({ status: 403, code: 'step-belongs-to-another-agency', agencyId: people.advocate.agencyId });
  });

  it('that is too large is not read to its end', async () => {
    const reply = await complete({ sealed: { narrative: 'x'.repeat(300 * 1024) } });
    expect(refusal(reply)).toEqual([413, 'payload-too-large']);
  });

  it('to a route that is not there is told where the routes are described', async () => {
    expect(refusal(await world.as('advocate').get('/nowhere'))).toEqual([404, 'route-unknown']);
    expect(refusal(await world.as('advocate').get('/cases/%zz'))).toEqual([404, 'route-unknown']);
  });

  it('about a case or a step that is no id finds none', async () => {
    expect(refusal(await world.as('advocate').get('/cases/7f3a'))).toEqual([404, 'case-unknown']);
    expect(refusal(await world.as('advocate').get(`/cases/${caseId}/steps/first`))).toEqual([400, 'validation-failed']);
  });
});
