import { createdId, refusal, startWorld, type Done, type Reply, type World } from '../testing';

describe('a position', () => {
  let world: World;
  let position: string;
  let caseId: string;
  let headers: Reply['headers'];

  beforeAll(async () => {
    world = await startWorld();
    const opened = await world.as('advocate').post('/cases/open-case', { protocols: [{ protocolId: 'adult-sex-trafficking', version: 1 }] });
    ({ position } = opened.body as Done);
    headers = opened.headers;
    caseId = createdId(opened.body as Done, 'CaseOpened');
  });
  afterAll(() => world.close());

  const worklist = (headers: Readonly<Record<string, string>>, query = '') => world.as('advocate').get<{ steps: readonly object[] }>(`/worklist${query}`, headers);

  it('comes with the answer to a command, and with the place of what came into being', () =>
    expect(headers).toMatchObject({ 'throughline-position': position, location: `/api/v1/cases/${caseId}` }));

  it('shows the member their own writing, in the query or in a header', async () => {
    expect((await worklist({ 'throughline-position': position })).body.steps.length).toBeGreaterThan(0);
    expect((await worklist({ 'throughline-position': '' }, `?atLeast=${position}`)).body.steps.length).toBeGreaterThan(0);
  });

  it('of another store is refused, and so is what is none', async () => {
    expect(refusal(await worklist({ 'throughline-position': '' }, '?atLeast=elsewhere-0000000000000001'))).toEqual([400, 'position-foreign']);
    expect(refusal(await worklist({ 'throughline-position': '' }, '?atLeast=7'))).toEqual([400, 'position-foreign']);
  });

  it('that is not there yet is waited for, and then told to come again', async () => {
    const ahead = position.replace(/\d{16}$/, '0000000000999999');
    const reply = await worklist({ 'throughline-position': '' }, `?atLeast=${ahead}`);
    expect([refusal(reply), reply.headers['retry-after']]).toEqual([[503, 'not-yet-there'], '1']);
  });
});
