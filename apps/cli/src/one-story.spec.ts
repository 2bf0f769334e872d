import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseCode } from '@throughline/cases';
import { addMs, type AgencyId, type CaseId, type MemberId } from '@throughline/kernel';
import { builtInProtocols } from '@throughline/protocols';
import { findDataFolder } from '@throughline/standalone';
import type { Request, Taskforce } from '@throughline/taskforce';
import { temporaryFolder } from '@throughline/testing/adapters';
import { openTaskforce } from './taskforce.composition';
import { Keyboard } from './testing/keyboard';
import { machineMemoryIn } from './testing/machine-memory';
import { serverOn } from './testing/server';

type Registered = { readonly agencyId: AgencyId };
type Added = { readonly memberId: MemberId; readonly token: string };
type Told = { readonly type: string; readonly says: string; readonly why: string; readonly recordedAt: string; readonly sealed: readonly string[] };

// Every command starts and ends a whole taskforce, and waits for the disk.
jest.setTimeout(60_000);

const hourMs = 3_600_000;
const [, , , firstDays] = builtInProtocols;

/** Runs on the folder as long as the story does, or not at all. */
type Running = { readonly taskforce: Taskforce | undefined; close(): Promise<void> };

const doors: readonly (readonly [string, (data: string) => Promise<Running>])[] = [
  ['through the server that runs on it', async (data) => serverOn(findDataFolder(data))],
  ['by itself, while no server runs', async () => ({ taskforce: undefined, close: async () => undefined })],
];

describe.each(doors)('a taskforce is kept %s', (_door, start) => {
  let running: Running;
  let keyboard: Keyboard;
  let data: string;
  let files: { path(name: string): string };

  // One taskforce a door: founding it takes the longest.
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
    files = { path: (name) => join(folder, name) };
    process.env['THROUGHLINE_STATE'] = files.path('state');
    data = files.path('taskforce');
    keyboard = new Keyboard(data);
    await keyboard.asks('init', '--zone', 'America/New_York', '--state', 'CT');
    running = await start(data);
  });
  afterAll(async () => {
    await running.close();
    rmSync(files.path('.'), { recursive: true });
  });

  /** What nobody does from a keyboard, but through the API: opening a case and telling it something. */
  async function inTheTaskforce<T>(act: (taskforce: Taskforce) => Promise<T>): Promise<T> {
    if (running.taskforce) return act(running.taskforce);
    const { taskforce, close } = await openTaskforce(findDataFolder(data), (fault) => {
      throw fault;
    });
    try {
      return await act(taskforce);
    } finally {
      await close();
    }
  }

  async function anAdvocate(): Promise<Registered & Added> {
    const { agencyId } = await keyboard.asks<Registered>('agency', 'add', '--name', 'Invented Advocacy', '--kind', 'advocacy', '--region', 'home', '--zone', 'America/New_York');
    return { agencyId, ...(await keyboard.asks<Added>('member', 'add', '--agency', agencyId, '--roles', 'agency-worker', '--name', 'Invented Advocate')) };
  }

  async function aCase(): Promise<CaseId> {
    const { agencyId, memberId } = await anAdvocate();
    return inTheTaskforce(async (taskforce) => {
      const request = (idempotencyKey: string): Request => ({ sender: { memberId, agencyId, roles: ['agency-worker'] }, idempotencyKey, correlationId: 'story' });
      const caseId = taskforce.newCaseId(memberId, 'open');
      const protocols = [{ protocolId: 'adult-labor-trafficking', version: 1 }, { protocolId: 'first-72-hours', version: 1 }];
      const opened = await taskforce.runCase(
        caseId,
        { type: 'OpenCase', data: { caseId, openedBy: agencyId, leadMemberId: memberId, facts: { ageGroup: 'adult', typeOfExploitation: ['ForcedLabour'] }, protocols, sealed: { narrative: 'Invented.' } } },
        request('open'),
      );
      expect(opened.outcome).toBe('done');
      const earlier = { at: addMs(taskforce.now(), -2 * hourMs), precision: 'about' as const };
      await taskforce.runCase(caseId, { type: 'RecordNeed', data: { need: 'bed' } }, { ...request('need'), occurred: earlier });
      return caseId;
    });
  }

  it('gives agencies their seats and people their tokens', async () => {
    const { agencyId, memberId, token } = await anAdvocate();
    const agencies = await keyboard.asks<readonly (Registered & { readonly kind: string })[]>('agency', 'list');
    expect(agencies[0]).toMatchObject({ kind: 'coordination' });
    expect(agencies).toContainEqual(expect.objectContaining({ agencyId, kind: 'advocacy' }));
    const members = await keyboard.asks<readonly (Added & { readonly roles: readonly string[] })[]>('member', 'list');
    expect(members).toContainEqual({ memberId, agencyId, roles: ['agency-worker'], status: 'active' });
    expect(token).toMatch(/^tl_[\w-]{43}$/);
  });

  it('refuses who is no operator, and a token that it never gave out', async () => {
    const { agencyId, memberId, token } = await anAdvocate();
    const adding = ['agency', 'add', '--name', 'X', '--kind', 'shelter', '--region', 'home'];
    for (const THROUGHLINE_TOKEN of [token, 'tl_abcdefghijklmnopqrstuvwxyz']) {
      const other = new Keyboard(data, { environment: { THROUGHLINE_TOKEN } });
      expect(await other.types(...adding)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('operator') as string });
    }
    expect(await keyboard.types('member', 'add', '--agency', agencyId, '--roles', 'wizard', '--name', 'X')).toMatchObject({ code: 1, err: expect.stringContaining('There is no role wizard') as string });
    expect(await keyboard.types('member', 'add', '--agency', memberId, '--roles', 'auditor', '--name', 'X')).toMatchObject({ code: 1, err: expect.stringContaining('No agency has the id') as string });
  });

  it('corrects an agency\'s hours from a file that it printed itself', async () => {
    const { agencyId } = await anAdvocate();
    const calendar = await keyboard.asks<object>('agency', 'calendar', agencyId);
    const file = files.path('calendar.json');
    writeFileSync(file, JSON.stringify({ ...calendar, holidays: ['2026-12-25'] }));
    expect(await keyboard.types('agency', 'calendar', agencyId, '--set', file)).toMatchObject({ code: 0, err: '' });
    expect(await keyboard.asks('agency', 'calendar', agencyId)).toMatchObject({ holidays: ['2026-12-25'] });
  });

  it('publishes the next version of a protocol, and refuses a gap', async () => {
    const file = files.path('protocol.json');
    writeFileSync(file, JSON.stringify({ ...firstDays, version: 3 }));
    expect(await keyboard.types('protocol', 'publish', file)).toEqual({ code: 1, out: '', err: 'Versions follow one another without a gap: make this version 2.\n' });
    writeFileSync(file, JSON.stringify({ ...firstDays, version: 2 }));
    expect(await keyboard.types('protocol', 'publish', file)).toMatchObject({ code: 0, err: '' });
    expect((await keyboard.types('protocol', 'show', 'first-72-hours')).out).toContain('version 2 of 2');
  });

  it('shows a case by its code, and puts on record who looked', async () => {
    const caseId = await aCase();
    const first = await keyboard.types('case', 'show', caseCode(caseId).toLowerCase());
    expect(first).toMatchObject({ code: 0, err: 'It is on record from now on that your agency looks at this case for oversight.\n' });
    expect(first.out).toContain('facts       ageGroup adult · typeOfExploitation ForcedLabour');
    expect(first.out).toMatch(/Arrange tonight\s/);

    const again = await keyboard.types('case', 'show', caseId);
    expect(again.err).toBe('Your agency\'s oversight of this case is on record.\n');
    const history = await keyboard.asks<readonly Told[]>('case', 'history', caseId);
    expect(history.filter(({ says }) => says.endsWith('looks at the case for oversight.'))).toHaveLength(1);
  });

  it('tells what happened to a case and why, what was logged late too', async () => {
    const caseId = await aCase();
    const history = await keyboard.asks<readonly Told[]>('case', 'history', caseId);
    expect(history[0]).toMatchObject({ type: 'CaseOpened', sealed: ['narrative'], why: expect.stringMatching(/^member [0-9a-f]{6} of /) as string });
    const bed = history.findIndex(({ says }) => says === 'A need: bed.');
    expect(history.slice(bed)).toContainEqual(expect.objectContaining({
      says: 'A step opens: "Arrange tonight" (emergency-bed), for advocacy, within 12 hours.', why: `#${bed} · when something happens, then open its steps`,
    }));

    const { out } = await keyboard.types('case', 'history', caseId);
    expect(out).toMatch(/A need: bed\. \[happened .* at about [\s\S]*?recorded\s+later\]/);
    expect(out).not.toContain('Invented.');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('replays a case as it stood', async () => {
    const caseId = await aCase();
    const [opened] = await keyboard.asks<readonly Told[]>('case', 'history', caseId);
    const asIt = (...when: readonly string[]) => keyboard.asks<{ readonly case: { readonly status: string; readonly facts?: object; readonly needs?: object } }>('case', 'replay', caseId, ...when);
    expect((await asIt('--revision', '0')).case).toMatchObject({ status: 'open', facts: {}, needs: {} });
    expect(Object.keys((await asIt('--at', '2100-01-01T00:00')).case.needs ?? {})).toHaveLength(1);
    expect((await asIt('--at', '2000-01-01T00:00:00Z')).case).toEqual({ status: 'unopened' });
    expect((await asIt('--occurred', opened?.recordedAt ?? '')).case).toMatchObject({ status: 'open' });
  });

  it('knows no case that there is not', async () => {
    expect(await keyboard.types('case', 'show', '9C2KX-04WQH')).toMatchObject({ code: 1, out: '', err: 'No case here has the code 9C2KX-04WQH: check it, and the folder given with --data.\n' });
    expect(await keyboard.types('case', 'show', 'b4f6a4bb-0ef7-82dd-8af2-7f6a9017b6e9')).toMatchObject({ code: 1, out: '' });
  });

  it('says how it is, and that its history is as it was written', async () => {
    expect(await keyboard.types('status')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/history +\d+ events/) as string });
    expect(await keyboard.types('verify')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ events, and every byte is as it was written\.\n$/) as string });
  });

  it('rebuilds its views unless a server keeps them', async () => {
    const { code, err, out } = await keyboard.types('views', 'rebuild');
    const [endsWith, says] = running.taskforce ? ([1, /Stop it first/] as const) : ([0, /^The views are built anew from \d+ events\.\n$/] as const);
    expect([code, out + err]).toEqual([endsWith, expect.stringMatching(says)]);
  });
});

describe('founding a taskforce', () => {
  const folder = temporaryFolder();
  machineMemoryIn(folder);

  it('keeps its secrets to whoever founded it', async () => {
    const data = folder.path('taskforce');
    await new Keyboard(data).asks('init');
    const { operatorTokenFile, masterKeyFile } = findDataFolder(data);
    const rightsOfOthers = [data, operatorTokenFile, masterKeyFile].map((file) => statSync(file).mode & 0o077);
    expect(rightsOfOthers).toEqual([0, 0, 0]);
  });

  it('twice founds it once', async () => {
    const data = folder.path('taskforce');
    const keyboard = new Keyboard(data);
    await keyboard.asks('init');
    const token = readFileSync(findDataFolder(data).operatorTokenFile, 'utf8');
    const { code, out } = await keyboard.types('init', '--agency', 'Another');
    expect([code, out]).toEqual([0, `There is a taskforce in ${data} already. Nothing was changed.\n`]);
    expect(readFileSync(findDataFolder(data).operatorTokenFile, 'utf8')).toBe(token);
  });

  it('proposes the holidays of a state for three years, to be corrected', async () => {
    const { calendar } = await new Keyboard(folder.path('taskforce')).asks<{ readonly calendar: { readonly holidays: readonly string[]; readonly coveredUntil: string } }>('init', '--state', 'CT');
    const year = Number(calendar.coveredUntil.slice(0, 4)) - 2;
    expect(calendar.holidays).toEqual(expect.arrayContaining([`${year}-02-12`, `${year + 1}-12-25`, `${year + 2}-06-19`]));
  });

  it('is asked for where there is none', async () => {
    const data = folder.path('nowhere');
    expect(await new Keyboard(data).types('status')).toEqual({ code: 1, out: '', err: `${data} holds no taskforce. Make one with: throughline init --data ${data}\n` });
  });
});
