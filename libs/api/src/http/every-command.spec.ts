import { createdId, people, refusal, startWorld, type Person, type World } from '../testing';
import { documentedCommands } from '../testing/contract-examples';
import type { ProblemBody } from '../problems/problem';

type Command = { readonly name: string; readonly path: string; readonly example: object };

const halfAnObject = { raw: '{"reason": ', headers: { 'content-type': 'application/json' } };
const words = { raw: 'no beds', headers: { 'content-type': 'text/plain' } };

/** Whom the rule of a route lets in, so that what comes after it can be seen. */
function admitted(name: string, path: string): Person {
  if (name === 'annotate-miss') return 'operator';
  if (name === 'record-oversight') return 'auditor';
  return /^\/api\/v1\/(agencies|members)\//.test(path) ? 'operator' : 'coordinator';
}

describe('every command', () => {
  let world: World;
  let caseId: string;
  let commands: readonly Command[];

  beforeAll(async () => {
    world = await startWorld();
    const opened = await world.as('advocate').done('/cases/open-case', { protocols: [{ protocolId: 'adult-sex-trafficking', version: 1 }] });
    caseId = createdId(opened, 'CaseOpened');
    const { agencyId } = people.coordinator;
    await world.as('advocacySupervisor').done(`/cases/${caseId}/record-basis`, { agencyId, kind: 'own-client', classes: ['status'] });
    await world.as('operator').done(`/cases/${caseId}/record-oversight`);
    commands = [...documentedCommands(world.contract)].map(([name, { path, example }]) => ({ name, example, path: filledIn(path) }));
  });
  afterAll(() => world.close());

  /** The case is there and everything in it is not: what a command says first comes before that. */
  const filledIn = (path: string): string =>
    path.replace('{caseId}', caseId).replace('{protocolId}', 'sample-welcome').replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');

  /** What each command answers to the same mistake, by its name; only those that answer something else than expected. */
  async function others(expected: readonly [number, string], send: (command: Command) => ReturnType<ReturnType<World['as']>['post']>): Promise<object> {
    const answers = await Promise.all(commands.map(async (command) => [command.name, refusal(await send(command))] as const));
    return Object.fromEntries(answers.filter(([, answer]) => answer.join() !== expected.join()));
  }
  const by = ({ name, path }: Command) => world.as(admitted(name, path));

  it('is there', () => expect(commands.length).toBeGreaterThanOrEqual(69));

  it('is refused without a token', async () =>
    expect(await others([401, 'unauthenticated'], ({ path, example }) => world.withToken(undefined).post(path, example))).toEqual({}));

  it('is refused without a key of its own', async () =>
    expect(await others([400, 'idempotency-key-missing'], (command) => by(command).post(command.path, command.example, { key: null }))).toEqual({}));

  it('is refused with a key that is too long or not ASCII', async () => {
    expect(await others([400, 'idempotency-key-faulty'], (command) => by(command).post(command.path, command.example, { key: 'k'.repeat(256) }))).toEqual({});
    expect(await others([400, 'idempotency-key-faulty'], (command) => by(command).post(command.path, command.example, { key: 'clé' }))).toEqual({});
  });

  it('is refused with a body that is not JSON', async () =>
    expect(await others([400, 'bad-json'], (command) => by(command).post(command.path, undefined, halfAnObject))).toEqual({}));

  it('is refused with a body of another kind', async () =>
    expect(await others([415, 'unsupported-media-type'], (command) => by(command).post(command.path, undefined, words))).toEqual({}));

  it('is refused with a field that it does not know, and says which, and repeats nothing of it', async () => {
    const told: Record<string, ProblemBody['errors']> = {};
    const send = async (command: Command) => {
      const reply = await by(command).post(command.path, { ...command.example, note: 'Jane Doe sleeps at 12 Mill Street' });
      told[command.name] = (reply.body as ProblemBody).errors;
      return reply;
    };
    expect(await others([400, 'validation-failed'], send)).toEqual({});
    expect(Object.values(told).every((errors) => errors?.some(({ field }) => field === 'note'))).toBe(true);
    expect(JSON.stringify(told)).not.toContain('Jane');
  });

  it('is refused with an If-Match that is no revision', async () =>
    expect(await others([400, 'if-match-faulty'], (command) => by(command).post(command.path, command.example, { headers: { 'if-match': '12' } }))).toEqual({}));

  it('understands its own example', async () => {
    const answers = await Promise.all(commands.map(async (command) => [command.name, (await by(command).post(command.path, command.example)).status] as const));
    expect(answers.filter(([, status]) => status === 400 || status === 500)).toEqual([]);
  });
});
