import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const libs = join(__dirname, '../../..');
const source = (...path: readonly string[]): string => readFileSync(join(libs, ...path), 'utf8');

/** The functions that a file exports, each with its text. */
const functionsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(/\nexport (?:const|function) /).slice(1).map((part) => [/^\w+/.exec(part)?.[0] ?? '', part]));

const shared = new Map([
  ...functionsOf(source('cases/src/commands/guards.ts')),
  ...functionsOf(source('cases/src/facts/fact-value.ts')),
  ...functionsOf(source('members/src/roles-asked.ts')),
]);

/** The codes that a rule can answer with: those it names, and those of the shared refusals that it calls. */
function codesIn(text: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const own = [...text.matchAll(/code: '([a-z-]+)'/g)].map(([, code = '']) => code);
  const called = [...shared].filter(([name]) => !seen.has(name) && new RegExp(`\\b${name}\\b`).test(text));
  return new Set([...own, ...called.flatMap(([name, inner]) => [...codesIn(inner, new Set([...seen, name]))])]);
}

/** Said by the API itself about roles: no account knows who asks. */
const ofTheShell = ['role-not-yours-to-grant'];
/** What only the guard before a case says. */
const ofEveryCase = ['case-unknown'];

const commands = ['cases', 'agencies', 'members', 'protocols'].flatMap((core) =>
  readdirSync(join(libs, core, 'src/commands'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(libs, 'api/src', core, entry.name, `${entry.name}.controller.ts`)))
    .map(({ name }) => ({ core, name })));

describe('the documentation of a command', () => {
  it.each(commands)('$name names every way in which its rule says no, and no other', ({ core, name }) => {
    const inRule = [...codesIn(source(core, 'src/commands', name, `${name}.ts`))].filter((code) => !ofEveryCase.includes(code));
    const [route = ''] = source('api/src', core, name, `${name}.controller.ts`).split(`@CommandRoute('${name}'`).slice(1);
    const [, listed = ''] = /refusals: \[([^\]]*)\]/.exec(route) ?? [];
    const documented = [...listed.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code).filter((code) => !ofTheShell.includes(code));
    expect(documented.toSorted()).toEqual(inRule.toSorted());
  });

  it('is looked at for every command that somebody sends', () => expect(commands.length).toBeGreaterThanOrEqual(69));
});
