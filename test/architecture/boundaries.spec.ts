import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inPlantedProject } from './planted-project';

type Rule = { readonly name: string; readonly from: { readonly path?: string } };
type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[] };
};

const { forbidden } = require('./boundaries.cjs') as { readonly forbidden: readonly Rule[] };
const closed = forbidden.filter(({ name }) => name.endsWith('-uses-only-what-it-may'));

describe('the table of boundaries', () => {
  it('is kept by every file', () => {
    const { modules, summary } = cruise('.');
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);

    // A cruise that reads no TypeScript finds no violations, so it must have read every file there is.
    const read = new Set(modules.map(({ source }) => source));
    expect(sources('.').filter((file) => !read.has(file))).toEqual([]);
  });

  it('has a line for every library and adapter', () => {
    expect(unlisted('.')).toEqual([]);
    const planted = { 'libs/kernel/src/index.ts': '', 'libs/gossip/src/index.ts': '', 'libs/adapters/src/rumour/index.ts': '' };
    expect(inPlantedProject(planted, unlisted)).toEqual(['gossip', 'rumour']);
  });

  it('is seen to be broken, line by line', () => {
    const plants = closed.map(({ name, from }) => ({ name, file: `${from.path?.slice(1)}src/planted.ts` }));
    expect(plants.length).toBeGreaterThan(10);
    expect(broken(Object.fromEntries(plants.map(({ file }) => [file, "export * from 'node:child_process';"])))).toEqual(
      plants.map(({ name, file }) => `${name}: ${file}`).sort(),
    );
  });

  it('is seen to be broken in every other way', () => {
    const fired = broken({
      'apps/cli/src/main.ts': "export * from '../../standalone/src/standalone.module';\nexport * from '@throughline/adapters/event-store-sqlite';",
      'apps/standalone/src/standalone.module.ts': "export * from '@throughline/adapters/event-store-sqlite';",
      'libs/adapters/src/event-store-sqlite/index.ts': 'export const store = 1;',
      'libs/kernel/src/index.ts': "export * from './lost';\nexport * from 'jest';\nexport * from './here';\nexport * from './instant.spec';",
      'libs/kernel/src/here.ts': "export * from './there';",
      'libs/kernel/src/there.ts': "export * from './here';",
      'libs/kernel/src/instant.ts': 'export const instant = 1;',
      'libs/kernel/src/instant.spec.ts': "export * from 'jest';",
      'libs/kernel/src/testing/index.ts': "export * from '../instant.spec';",
      'libs/engine/src/index.ts': "export * from '../../../apps/cli/src/main';\nexport * from '../../kernel/src/instant';",
      'libs/cases/src/commands/open-case/open-case.ts': "export * from '../../views/board/board';\nexport * from '../close-case/close-case';",
      'libs/cases/src/commands/close-case/close-case.ts': "export * from '@throughline/kernel';",
      'libs/cases/src/views/board/board.ts': "export * from '@throughline/protocols';",
      'libs/protocols/src/index.ts': 'export const protocol = 1;',
    });
    expect(fired).toEqual([
      'a-library-is-entered-by-its-index: libs/engine/src/index.ts',
      'apps-do-not-import-each-other: apps/cli/src/main.ts',
      'commands-do-not-read-views: libs/cases/src/commands/open-case/open-case.ts',
      'engine-uses-only-what-it-may: libs/engine/src/index.ts',
      'kernel-uses-only-what-it-may: libs/kernel/src/index.ts',
      'libraries-never-import-apps: libs/engine/src/index.ts',
      'no-circles: libs/kernel/src/here.ts',
      'nobody-imports-a-spec: libs/kernel/src/index.ts',
      'only-composition-roots-choose-adapters: apps/cli/src/main.ts',
      'resolvable: libs/kernel/src/index.ts',
      'slices-do-not-import-each-other: libs/cases/src/commands/open-case/open-case.ts',
      'what-ships-needs-no-dev-dependency: libs/kernel/src/index.ts',
    ]);

    const open = forbidden.filter((rule) => !closed.includes(rule)).map(({ name }) => name);
    expect(open.filter((name) => !fired.some((line) => line.startsWith(`${name}: `)))).toEqual([]);
  });
});

function cruise(root: string): Cruise {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', 'test/architecture/boundaries.cjs', '--output-type', 'json', ...folders(root)],
    { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  if (!stdout.startsWith('{')) throw new Error(`The cruise of ${root} says: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Cruise;
}

const folders = (root: string): string[] => ['apps', 'libs', 'test'].filter((folder) => existsSync(join(root, folder)));

const sources = (root: string): string[] =>
  folders(root).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );

const unlisted = (root: string): string[] =>
  ['libs', 'libs/adapters/src']
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && !['adapters', 'testing'].includes(entry.name))
    .map(({ name }) => name)
    .filter((name) => !closed.some((rule) => rule.name === `${name}-uses-only-what-it-may`));

/** The rules that the planted files break, each with the file that breaks it, once and in the order of the alphabet. */
const broken = (files: Readonly<Record<string, string>>): string[] =>
  inPlantedProject(files, (root) => [...new Set(cruise(root).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))].sort());
