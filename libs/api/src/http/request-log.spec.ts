import { Controller, Get, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { instant } from '@throughline/kernel';
import { Allows } from '../access/rule';
import { anyone } from '../access/rules';
import { ApiModule } from '../api.module';
import type { ApiOptions } from '../api-options';
import { configureApi } from '../configure-api';
import { startTaskforce } from '../testing/start-taskforce';

@Controller('people/:name')
class Planted {
  @Get()
  @Allows(anyone)
  breaks(): never {
    throw new TypeError('Jane Doe sleeps at 12 Mill Street');
  }

  @Get('fine')
  @Allows(anyone)
  isFine(): object {
    return {};
  }
}

@Module({ controllers: [Planted] })
class PlantedModule {}

const correlationId = '6f2b1c9e-7a51-4c6e-9d1f-2a3b4c5d6e7f';

async function linesOf(path: string, options: Partial<ApiOptions> = {}): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const lines: Readonly<Record<string, unknown>>[] = [];
  const { taskforce, close } = await startTaskforce(instant('2026-03-02T21:00:00.000Z'), () => undefined);
  const log = (line: string) => {
    lines.push(JSON.parse(line) as Readonly<Record<string, unknown>>);
  };
  const module = await Test.createTestingModule({ imports: [ApiModule.forTaskforce(taskforce, { log, ...options }), PlantedModule] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  configureApi(app);
  await app.init();
  await app.inject({ method: 'GET', url: path, headers: { 'x-correlation-id': correlationId } });
  await app.close();
  await close();
  return lines;
}

describe('the log', () => {
  it('tells of a fault by its name and its places, and repeats no message: it may hold what was sent', async () => {
    const [fault, answered] = await linesOf('/api/v1/people/jane?at=mill-street');
    expect(fault).toMatchObject({ level: 'error', method: 'GET', route: '/api/v1/people/:name', correlationId, what: 'fault', name: 'TypeError' });
    expect(fault?.at).toEqual(expect.arrayContaining([expect.stringMatching(/^at Planted\.breaks /)]));
    expect(answered).toMatchObject({ status: 500, correlationId });
    expect(JSON.stringify([fault, answered])).not.toMatch(/jane|mill/i);
  });

  it('says nothing about what went well', async () => expect(await linesOf('/api/v1/people/jane/fine')).toEqual([]));

  it('says so when it took long', async () =>
    expect(await linesOf('/api/v1/people/jane/fine', { slowMs: 0 })).toEqual([
      expect.objectContaining({ level: 'warn', what: 'slow', status: 200, route: '/api/v1/people/:name/fine' }),
    ]));

  it('has a line for every request only while somebody asks for it', async () =>
    expect(await linesOf('/api/v1/people/jane/fine', { logRequests: true })).toEqual([expect.objectContaining({ level: 'info', what: 'answered', status: 200 })]));

  it('takes no text for a correlation that could be a name', async () => {
    const lines = await linesOf('/api/v1/people/jane/fine', { logRequests: true });
    expect(lines[0]?.correlationId).toBe(correlationId);
  });
});
