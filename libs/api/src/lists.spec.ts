import { addMs } from '@throughline/kernel';
import { coordination, createdId, harborShelter, people, refusal, startWorld, type World } from './testing';

type Listed = {
  readonly stepId: string;
  readonly caseId: string;
  readonly title: string | null;
  readonly holder: string | null;
  readonly dueAt: string | null;
  readonly missed: boolean;
};
type Steps = { readonly steps: readonly Listed[]; readonly next: string | null };
type Notices = { readonly notices: readonly { readonly noticeId: string; readonly purpose: string; readonly status: string }[]; readonly next: string | null };

describe('what people look at all day', () => {
  let world: World;
  let caseId: string;
  let hidden: string;

  beforeAll(async () => {
    world = await startWorld();
    const minor = { protocols: [{ protocolId: 'connecticut-minor', version: 1 }], facts: { ageGroup: 'minor' } };
    const open = async (person: 'advocate' | 'otherAdvocate') => createdId(await world.as(person).done('/cases/open-case', minor), 'CaseOpened');
    caseId = await open('advocate');
    hidden = await open('otherAdvocate');
    await world.as('advocacySupervisor').done(`/cases/${caseId}/record-basis`, { agencyId: coordination.agencyId, kind: 'own-client', classes: ['status'] });
  });
  afterAll(() => world.close());

  const steps = async (person: 'advocate' | 'coordinator', path: string) => (await world.as(person).get<Steps>(path)).body;

  it('is the agency\'s own work, by when it comes up, page by page', async () => {
    const whole = (await steps('advocate', '/worklist')).steps;
    const moments = whole.map(({ dueAt }) => dueAt ?? '');
    expect(moments).toEqual(moments.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(whole.map(({ holder }) => holder))).toEqual(new Set([people.advocate.agencyId]));
    const first = await steps('advocate', '/worklist?limit=1');
    const second = await steps('advocate', `/worklist?limit=1&cursor=${first.next}`);
    expect([...first.steps, ...second.steps].map(({ stepId }) => stepId)).toEqual(whole.slice(0, 2).map(({ stepId }) => stepId));
  });

  it('has neutral titles, as the protocol gives them', async () => {
    const titles = (await steps('advocate', '/worklist')).steps.map(({ title }) => title);
    expect(titles).toContain('Make the first report');
    expect(titles).not.toContain(null);
  });

  it('is for a coordinator every case that their agency works on, and no other', async () => {
    const board = (await steps('coordinator', '/board')).steps;
    expect(new Set(board.map((step) => step.caseId))).toEqual(new Set([caseId]));
    expect(refusal(await world.as('advocate').get('/board'))).toEqual([403, 'forbidden']);
    expect((await world.as('coordinator').get<{ cases: readonly object[] }>('/cases')).body.cases).toEqual([expect.objectContaining({ caseId })]);
  });

  it('finds a case by its code only for those who may know of it', async () => {
    const { body } = await world.as('otherAdvocate').get<{ code: string }>(`/cases/${hidden}`);
    const asked = async (person: 'coordinator' | 'otherAdvocate') =>
      (await world.as(person).get<{ cases: readonly { caseId: string }[] }>(`/cases?code=${body.code.toLowerCase()}`)).body.cases;
    expect((await asked('otherAdvocate')).map((one) => one.caseId)).toEqual([hidden]);
    expect(await asked('coordinator')).toEqual([]);
  });

  it('is what is overdue when asked for', async () => {
    expect((await steps('coordinator', '/board?overdueOnly=true')).steps).toEqual([]);
    world.clock.advanceBy(3 * 86_400_000);
    await world.as('advocate').done(`/cases/${caseId}/record-need`, { need: 'food' });
    const overdue = (await steps('coordinator', '/board?overdueOnly=true')).steps;
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.every(({ missed }) => missed)).toBe(true);
  });

  it('is an inbox, in which reading acknowledges nothing', async () => {
    const inbox = async () => (await world.as('advocate').get<Notices>('/notices')).body.notices;
    const [notice] = (await inbox()).filter(({ purpose }) => purpose === 'step-assigned');
    expect((await world.as('advocate').get(`/notices/${notice?.noticeId}`)).body).toEqual(notice);
    expect((await inbox()).find(({ noticeId }) => noticeId === notice?.noticeId)).toEqual(notice);
    await world.as('advocate').done(`/cases/${caseId}/notices/${notice?.noticeId}/acknowledge-notice`);
    expect((await inbox()).map(({ noticeId }) => noticeId)).not.toContain(notice?.noticeId);
    expect((await world.as('advocate').get<Notices>('/notices?which=done&of=agency')).body.notices.map(({ noticeId }) => noticeId)).toContain(notice?.noticeId);
  });

  it('holds no notice of another agency', async () => {
    const [notice] = (await world.as('advocate').get<Notices>('/notices?of=agency')).body.notices;
    expect(refusal(await world.as('otherAdvocate').get(`/notices/${notice?.noticeId}`))).toEqual([404, 'notice-not-found']);
  });

  it('says who answers for an agency now, to those who have to know', async () => {
    const path = `/agencies/${harborShelter.agencyId}/on-call`;
    expect((await world.as('coordinator').get(path)).body).toMatchObject({ memberId: harborShelter.worker.memberId });
    expect(refusal(await world.as('advocate').get(path))).toEqual([403, 'forbidden']);
  });

  it('is the directory, an agency\'s settings and its people', async () => {
    const { body } = await world.as('advocate').get<{ agencies: readonly { agencyId: string }[] }>('/agencies?kind=shelter&region=sample-county');
    expect(body.agencies).toHaveLength(2);
    const own = `/agencies/${harborShelter.agencyId}`;
    expect((await world.as('harborDirector').get(own)).body).toMatchObject({ kind: 'shelter', director: harborShelter.director.memberId });
    expect((await world.as('harborDirector').get<{ members: readonly object[] }>(`${own}/members`)).body.members).toHaveLength(3);
    expect((await world.as('advocate').get('/me')).body).toMatchObject({ memberId: people.advocate.memberId });
    expect((await world.as('advocate').get<{ tokens: readonly object[] }>(`/members/${people.advocate.memberId}/tokens`)).body.tokens).toHaveLength(1);
  });

  it('is what is published, in lists and whole', async () => {
    const { body } = await world.as('advocate').get<{ protocols: readonly { protocolId: string; version: number }[] }>('/protocols');
    expect(body.protocols.map(({ protocolId }) => protocolId)).toEqual([
      'adult-labor-trafficking', 'adult-sex-trafficking', 'connecticut-minor', 'first-72-hours', 'missing-from-care',
    ]);
    expect((await world.as('advocate').get('/protocols/connecticut-minor/versions/1')).body).toMatchObject({ protocol: { id: 'connecticut-minor' } });
    expect(refusal(await world.as('advocate').get('/protocols/connecticut-minor/versions/9'))).toEqual([404, 'protocol-version-unknown']);
  });

  it('is the statutory register for auditors, in which personal duties are counted and not shown', async () => {
    await world.as('coordinator').done('/protocols/connecticut-minor/confirm-statutory-limit', { version: 1, stepKey: 'careline-report' });
    await world.as('otherAdvocate').done('/cases/open-case', { protocols: [{ protocolId: 'connecticut-minor', version: 1 }], facts: { ageGroup: 'minor' } });
    world.clock.advanceTo(addMs(world.clock.now(), 86_400_000));
    await world.as('advocate').done(`/cases/${caseId}/record-need`, { need: 'phone' });
    const { body } = await world.as('auditor').get<{ entries: readonly object[]; personalDuties: number }>('/statutory-register');
    expect([body.entries, body.personalDuties > 0]).toEqual([[], true]);
    expect(refusal(await world.as('coordinator').get('/statutory-register'))).toEqual([403, 'forbidden']);
  });

  it('refuses a cursor that it never gave', async () => expect(refusal(await world.as('advocate').get('/worklist?cursor=nowhere'))).toEqual([400, 'cursor-faulty']));

  it('hides from a member whom the survivor excluded what their agency sees', async () => {
    await world.as('advocacySupervisor').done(`/cases/${caseId}/record-exclusion`, { of: 'member', memberId: people.advocate.memberId });
    expect((await steps('advocate', '/worklist')).steps.filter((step) => step.caseId === caseId)).toEqual([]);
    expect(refusal(await world.as('advocate').get(`/cases/${caseId}`))).toEqual([404, 'case-unknown']);
    expect((await world.as('advocacySupervisor').get<Steps>('/worklist')).body.steps.length).toBeGreaterThan(0);
  });
});
