import { startWorld, type World } from '../testing';

describe('whoever runs the machine', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('learns in counts that all is well, without a token', async () => {
    const nobody = world.withToken(undefined);
    expect((await nobody.get('/healthz')).body).toEqual({ status: 'ok' });
    const ready = await nobody.get('/readyz');
    expect([ready.status, ready.body]).toEqual([200, expect.objectContaining({ ready: true, muted: false, clockTrusted: true, faults: 0 })]);
  });

  it('learns that it is not ready', async () => {
    const stopping = await startWorld();
    await stopping.taskforce.close();
    const reply = await stopping.withToken(undefined).get('/readyz');
    expect([reply.status, reply.body]).toEqual([503, expect.objectContaining({ ready: false })]);
    await stopping.close();
  });

  it('gets headers that keep answers to themselves', async () => {
    const { headers } = await world.withToken(undefined).get('/healthz');
    expect(headers).toMatchObject({
      'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('gets back the correlation that was sent, where it is an id', async () => {
    const sent = '6f2b1c9e-7a51-4c6e-9d1f-2a3b4c5d6e7f';
    const answered = async (id: string) => (await world.withToken(undefined).get('/healthz', { 'x-correlation-id': id })).headers['x-correlation-id'];
    expect(await answered(sent)).toBe(sent);
    expect(await answered('Jane Doe')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
