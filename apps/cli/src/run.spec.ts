import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { caseCode } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import { builtInProtocols } from '@throughline/protocols';
import { findDataFolder } from '@throughline/standalone';
import { temporaryFolder } from '@throughline/testing/adapters';
import type { Surroundings } from './surroundings';
import { openTaskforce } from './taskforce.composition';
import { Keyboard } from './testing/keyboard';
import { machineMemoryIn } from './testing/machine-memory';

// Every command starts and ends a whole taskforce, and waits for the disk.
jest.setTimeout(60_000);

const containing = (text: string): string => expect.stringContaining(text) as string;

describe('a command line', () => {
  const keyboard = new Keyboard('nowhere');

  it.each([
    [['frobnicate'], 'unknown command'],
    [['case', 'replay', '9C2KX-04WQH'], 'give a moment'],
    [['case', 'replay', '9C2KX-04WQH', '--at', '2026-03-02T21:30', '--revision', '3'], 'cannot be used with'],
    [['case', 'replay', '9C2KX-04WQH', '--revision', 'three'], 'Give a whole number'],
    [['agency', 'add', '--name', 'X'], 'required option'],
  ])('that is none of this program ends with 2: %j', async (words, says) => {
    expect(await keyboard.types(...words)).toEqual({ code: 2, out: '', err: containing(says) });
  });

  it('that asks for help gets it', async () => {
    expect(await keyboard.types('case', '--help')).toMatchObject({ code: 0, err: '', out: containing('put on record') });
  });

  it('is refused in one sentence, unless traces are asked for', async () => {
    expect((await keyboard.types('status')).err.trim().split('\n')).toHaveLength(1);
    expect((await new Keyboard('nowhere', { environment: { THROUGHLINE_DEBUG: '1' } }).types('status')).err).toMatch(/^NoDataFolder: .*\n +at /);
  });
});

describe('a protocol\'s file', () => {
  const folder = temporaryFolder();
  const check = async (content: string) => {
    writeFileSync(folder.path('protocol.json'), content);
    return new Keyboard(folder.path('nowhere')).types('protocol', 'check', folder.path('protocol.json'));
  };

  it('in order is said to be so, without any taskforce', async () => {
    expect(await check(JSON.stringify(builtInProtocols[3]))).toMatchObject({ code: 0, err: '', out: containing('(first-72-hours, version 1) is in order: 14 steps') });
  });

  it('with faults ends with 1 and names each place', async () => {
    const { code, out } = await check(JSON.stringify({ ...builtInProtocols[3], kind: 'bass' }));
    expect([code, out]).toEqual([1, expect.stringMatching(/has 1 fault:\n {2}\/kind {2}"kind" must be one of base, add-on/)]);
  });

  it('is spoken of in colours on a terminal only, and to who wants them', async () => {
    writeFileSync(folder.path('protocol.json'), '{}');
    const checked = async (over: Partial<Surroundings>) => (await new Keyboard('nowhere', over).types('protocol', 'check', folder.path('protocol.json'))).out;
    const escape = '\u001b[';
    expect(await checked({ outIsTerminal: true })).toContain(escape);
    expect(await checked({ outIsTerminal: true, environment: { NO_COLOR: '1' } })).not.toContain(escape);
    expect(await checked({})).not.toContain(escape);
  });

  it('that is no JSON is refused', async () => {
    expect(await check('{')).toMatchObject({ code: 1, out: '', err: containing('is not JSON') });
  });
});

describe('a taskforce that something happened to', () => {
  const folder = temporaryFolder();
  machineMemoryIn(folder);
  let data: string;
  let keyboard: Keyboard;

  beforeEach(async () => {
    data = folder.path('taskforce');
    keyboard = new Keyboard(data);
    await keyboard.asks('init');
  });

  async function aCase(): Promise<CaseId> {
    const { agencyId } = (await keyboard.asks<readonly { readonly agencyId: never }[]>('agency', 'list'))[0] ?? {};
    const { memberId } = (await keyboard.asks<readonly { readonly memberId: never }[]>('member', 'list'))[0] ?? {};
    if (!agencyId || !memberId) throw new Error('Founding leaves an agency and an operator.');
    const { taskforce, close } = await openTaskforce(findDataFolder(data), () => undefined);
    const caseId = taskforce.newCaseId(memberId, 'open');
    const protocols = [{ protocolId: 'adult-labor-trafficking', version: 1 }];
    await taskforce.runCase(
      caseId,
      { type: 'OpenCase', data: { caseId, openedBy: agencyId, leadMemberId: null, facts: { ageGroup: 'adult' }, protocols } },
      { sender: { memberId, agencyId, roles: ['coordinator'] }, idempotencyKey: 'open', correlationId: 'spec' },
    );
    await close();
    return caseId;
  }

  it('is founded to the end when its founding broke off', async () => {
    const before = await keyboard.asks<readonly object[]>('agency', 'list');
    rmSync(findDataFolder(data).operatorTokenFile);
    expect(await keyboard.types('agency', 'add', '--name', 'X', '--kind', 'shelter', '--region', 'home')).toMatchObject({ code: 1, err: containing('finish `throughline init`') });
    expect(await keyboard.asks('init', '--agency', 'By another name')).toMatchObject({ made: true });
    expect(await keyboard.asks('agency', 'list')).toEqual(before);
    expect(await keyboard.types('agency', 'add', '--name', 'X', '--kind', 'shelter', '--region', 'home')).toMatchObject({ code: 0, err: '' });
  });

  it('shows no case where nothing can be put on record', async () => {
    const caseId = await aCase();
    rmSync(findDataFolder(data).operatorTokenFile);
    expect(await keyboard.types('case', 'show', caseCode(caseId))).toEqual({ code: 1, out: '', err: containing('There is no token') });
  });

  it('shows no case where its keys cannot be opened', async () => {
    const caseId = await aCase();
    chmodSync(findDataFolder(data).masterKeyFile, 0o644);
    expect(await keyboard.types('case', 'show', caseCode(caseId))).toEqual({ code: 1, out: '', err: containing('Nobody looks at a case off the record') });
  });

  it('waits for a process that runs on its folder and is no server', async () => {
    const { close } = await openTaskforce(findDataFolder(data), () => undefined);
    expect(await keyboard.types('agency', 'add', '--name', 'X', '--kind', 'shelter', '--region', 'home')).toMatchObject({ code: 1, err: containing('wait until it is done, or stop it') });
    await close();
  });

  it('goes by what runs, not by what a killed server left behind', async () => {
    writeFileSync(findDataFolder(data).serverFile, JSON.stringify({ url: 'http://127.0.0.1:9', pid: 1 }));
    expect(await keyboard.types('agency', 'add', '--name', 'X', '--kind', 'shelter', '--region', 'home')).toMatchObject({ code: 0, err: '' });
  });

  it('finds the one byte that was changed in its history', async () => {
    const database = new DatabaseSync(findDataFolder(data).historyFile);
    database.exec(`UPDATE events SET body = replace(body, '"region":"home"', '"region":"hove"') WHERE position = 1`);
    database.close();
    const { code, out } = await keyboard.types('verify');
    expect([code, out]).toEqual([1, expect.stringMatching(/1 stream not as written:\n.*\n {2}agency-[0-9a-f-]{36} {2}#0 +a byte of this event is not as it was written\n$/)]);
  });

  it('is unmuted by an operator who says since when nobody could be told', async () => {
    await aCase();
    expect((await keyboard.types('unmute', '--since', '2026-03-02T21:30:00Z')).out).toBe('This history is not muted. Nothing was changed.\n');
    // Another machine remembers nothing of this history: to it, it was restored.
    rmSync(folder.path('state'), { recursive: true });
    expect(await keyboard.types('unmute')).toMatchObject({ code: 1, err: containing('Its last event was recorded') });
    expect((await keyboard.types('unmute', '--since', '2026-03-02T21:30:00Z')).out).toContain('Moments conclude again.');
    expect((await keyboard.types('unmute', '--since', '2026-03-02T21:30:00Z')).out).toContain('not muted');
  });
});
