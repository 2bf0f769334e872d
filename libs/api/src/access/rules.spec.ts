import { Controller, Get, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { routesOf, routesWithoutRule } from '../testing/routes-without-rule';
import { createdId, people, refusal, startWorld, type Person, type World } from '../testing';
import { Allows } from './rule';
import { anyone } from './rules';

@Controller()
class Planted {
  @Get('with')
  @Allows(anyone)
  withRule(): string {
    return 'in';
  }

  @Get('without')
  withoutRule(): string {
    return 'in';
  }
}

@Module({ controllers: [Planted] })
class PlantedModule {}

describe('who may use a route', () => {
  let world: World;
  let caseId: string;
  const nobodys = '00000000-0000-4000-8000-000000000000';
  const status = async (person: Person, path: string) => refusal(await world.as(person).get(path));

  beforeAll(async () => {
    world = await startWorld();
    const opened = await world.as('advocate').done('/cases/open-case', { protocols: [{ protocolId: 'adult-sex-trafficking', version: 1 }] });
    caseId = createdId(opened, 'CaseOpened');
  });
  afterAll(() => world.close());

  it('is said by a rule on every route there is', () => {
    expect(routesWithoutRule(world.app)).toEqual([]);
    expect(routesOf(world.app)).toHaveLength(world.contract.operations().length);
  });

  it('is missed when nobody says it', async () => {
    const module = await Test.createTestingModule({ imports: [PlantedModule] }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    await app.init();
    expect(routesWithoutRule(app)).toEqual(['Planted.withoutRule']);
    await app.close();
  });

  it('lets nobody in without a token, with one that is none, or with one that was never issued', async () => {
    const get = async (token?: string) => refusal(await world.withToken(token).get(`/cases/${caseId}`));
    const unauthenticated = [401, 'unauthenticated'];
    expect([await get(), await get('hunter2'), await get(`tl_${'a'.repeat(43)}`)]).toEqual([unauthenticated, unauthenticated, unauthenticated]);
  });

  it('hides a case from an agency without a basis, just as one that does not exist', async () => {
    const hidden = await world.as('otherAdvocate').get(`/cases/${caseId}`);
    const missing = await world.as('otherAdvocate').get(`/cases/${nobodys}`);
    expect(refusal(hidden)).toEqual([404, 'case-unknown']);
    expect(hidden.body).toEqual(missing.body);
  });

  it('hides another agency\'s case from commands as well', async () => {
    expect(refusal(await world.as('otherAdvocate').post(`/cases/${caseId}/record-need`, { need: 'food' }))).toEqual([404, 'case-unknown']);
    expect((await world.taskforce.history(caseId as never)).some(({ type }) => type === 'NeedRecorded')).toBe(false);
  });

  it('tells an auditor how to put oversight on record, and shows the case after that', async () => {
    expect(await status('auditor', `/cases/${caseId}`)).toEqual([403, 'no-basis']);
    await world.as('auditor').done(`/cases/${caseId}/record-oversight`);
    expect((await world.as('auditor').get<{ sight: string }>(`/cases/${caseId}`)).body.sight).toBe('whole');
    expect((await world.as('auditor').get(`/cases/${caseId}/history`)).status).toBe(200);
  });

  it('gives oversight to auditors and operators only', async () => {
    expect(refusal(await world.as('otherAdvocate').post(`/cases/${caseId}/record-oversight`))).toEqual([403, 'forbidden']);
  });

  it('keeps the whole history from whoever only works on the case', async () => {
    expect(await status('advocate', `/cases/${caseId}/history`)).toEqual([403, 'forbidden']);
  });

  it('lets nobody without a casework role command a case, whatever their agency may know', async () => {
    expect(refusal(await world.as('operator').post(`/cases/${caseId}/record-need`, { need: 'food' }))).toEqual([403, 'forbidden']);
  });

  it('keeps an agency\'s settings for its own people', async () => {
    const { agencyId } = people.harborDirector;
    const nobody = { memberId: null };
    expect(refusal(await world.as('advocacySupervisor').post(`/agencies/${agencyId}/name-after-hours-contact`, nobody))).toEqual([403, 'forbidden']);
    expect(refusal(await world.as('harborWorker').post(`/agencies/${agencyId}/name-director`, nobody))).toEqual([403, 'forbidden']);
    expect((await world.as('harborDirector').post(`/agencies/${agencyId}/name-director`, nobody)).status).toBe(200);
  });

  it('lets no agency\'s administrator name an auditor', async () => {
    const add = (roles: readonly string[]) => world.as('harborDirector').post(`/agencies/${people.harborDirector.agencyId}/members/add-member`, { roles });
    expect(refusal(await add(['auditor']))).toEqual([403, 'role-not-yours-to-grant']);
    expect((await add(['agency-worker'])).status).toBe(200);
  });
});

describe('an account', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  const tokenHash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
  const expiresAt = '2026-09-01T00:00:00-04:00';

  it('that was opened a moment ago is its administrator\'s at once', async () => {
    const path = `/agencies/${people.harborDirector.agencyId}/members/add-member`;
    const memberId = createdId(await world.as('harborDirector').done(path, { roles: ['agency-worker'] }), 'MemberAdded');
    expect((await world.as('harborDirector').post(`/members/${memberId}/issue-token`, { tokenHash, expiresAt })).status).toBe(200);
  });

  it('of another agency is not an administrator\'s to touch, and one\'s own tokens are one\'s own', async () => {
    const { memberId } = people.advocate;
    expect(refusal(await world.as('harborDirector').post(`/members/${memberId}/deactivate-member`))).toEqual([403, 'forbidden']);
    expect(refusal(await world.as('harborDirector').get(`/members/${memberId}/tokens`))).toEqual([403, 'forbidden']);
    expect((await world.as('advocate').get(`/members/${memberId}/tokens`)).status).toBe(200);
    expect(refusal(await world.as('advocate').post(`/members/${memberId}/change-member-roles`, { roles: ['coordinator'] }))).toEqual([403, 'forbidden']);
  });

  it('that is shut lets nobody in any more, within seconds', async () => {
    await world.as('operator').done(`/members/${people.hillWorker.memberId}/deactivate-member`);
    expect((await world.as('operator').get('/me')).status).toBe(200);
    expect(refusal(await world.as('hillWorker').get('/me'))).toEqual([401, 'unauthenticated']);
  });

  it('loses its roles with the next look at it', async () => {
    expect((await world.as('coordinator').get('/board')).status).toBe(200);
    await world.as('operator').done(`/members/${people.coordinator.memberId}/change-member-roles`, { roles: ['agency-worker'] });
    expect((await world.as('coordinator').get('/me')).status).toBe(200);
    world.clock.advanceBy(5_000);
    expect(refusal(await world.as('coordinator').get('/board'))).toEqual([403, 'forbidden']);
  });
});
