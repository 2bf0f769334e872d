import { createdId, refusal, startWorld, type World } from '../testing';

/** The engine sends the same bytes so often before anybody is told. */
const triesOfTheEngine = 8;

describe('a store that fails', () => {
  let world: World;
  let caseId: string;

  beforeAll(async () => {
    world = await startWorld();
    caseId = createdId(await world.as('advocate').done('/cases/open-case', { protocols: [{ protocolId: 'adult-sex-trafficking', version: 1 }] }), 'CaseOpened');
  });
  afterAll(() => world.close());

  const need = (key: string) => world.as('advocate').post(`/cases/${caseId}/record-need`, { need: 'food' }, { key });
  const needs = async () => (await world.taskforce.history(caseId as never)).filter(({ type }) => type === 'NeedRecorded').length;

  it('takes nothing and says so, and when to come again', async () => {
    const before = await needs();
    world.faults.push('unavailable');
    const reply = await need('one');
    expect([refusal(reply), reply.headers['retry-after']]).toEqual([[503, 'store-unavailable'], '2']);
    expect(await needs()).toBe(before);
    expect((await need('one')).body).toMatchObject({ repeated: false });
  });

  it('that never answered may have written: the same again tells, and it is there once', async () => {
    const before = await needs();
    world.faults.push(...Array.from({ length: triesOfTheEngine }, () => 'answer-lost' as const));
    expect(refusal(await need('two'))).toEqual([503, 'append-unknown']);
    expect((await need('two')).body).toMatchObject({ repeated: true });
    expect(await needs()).toBe(before + 1);
  });

  it('that never answered may have written nothing: the same again does it', async () => {
    const before = await needs();
    world.faults.push(...Array.from({ length: triesOfTheEngine }, () => 'request-lost' as const));
    expect(refusal(await need('three'))).toEqual([503, 'append-unknown']);
    expect((await need('three')).body).toMatchObject({ repeated: false });
    expect(await needs()).toBe(before + 1);
  });

  it('leaves a line in the log that says nothing about anybody', () => {
    expect(world.logged).toHaveLength(3);
    expect(world.logged[0]).toEqual({
      level: 'error', method: 'POST', route: '/api/v1/cases/:caseId/record-need', correlationId: expect.any(String) as string,
      what: 'answered', status: 503, ms: expect.any(Number) as number,
    });
    expect(JSON.stringify(world.logged)).not.toContain(caseId);
  });
});
