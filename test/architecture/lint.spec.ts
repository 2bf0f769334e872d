import { spawnSync } from 'node:child_process';
import { inPlantedProject } from './planted-project';

type Report = { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] };

const takenFromThePureLibraries = {
  'new Date()': 'eslint(no-restricted-globals)',
  'Date.now()': 'eslint(no-restricted-globals)',
  'globalThis.Date': 'eslint(no-restricted-globals)',
  'performance.now()': 'eslint(no-restricted-globals)',
  'setTimeout(() => undefined, 1)': 'eslint(no-restricted-globals)',
  'setInterval(() => undefined, 1)': 'eslint(no-restricted-globals)',
  'setImmediate(() => undefined)': 'eslint(no-restricted-globals)',
  'queueMicrotask(() => undefined)': 'eslint(no-restricted-globals)',
  'crypto.randomUUID()': 'eslint(no-restricted-globals)',
  'process.env': 'eslint(no-restricted-globals)',
  "Buffer.from('')": 'eslint(no-restricted-globals)',
  "new Intl.NumberFormat('en')": 'eslint(no-restricted-globals)',
  'Math.random()': 'eslint(no-restricted-properties)',
  'Temporal.Now.instant()': 'eslint(no-restricted-properties)',
  '(1).toLocaleString()': 'eslint(no-restricted-properties)',
  "'a'.toLocaleUpperCase()": 'eslint(no-restricted-properties)',
  "'a'.localeCompare('b')": 'eslint(no-restricted-properties)',
};

const takenFromEverybody = {
  'libs/engine/src/forgotten-promise.ts': { breaks: 'typescript(no-floating-promises)', text: 'Promise.resolve(1);\nexport {};' },
  'libs/engine/src/promise-nobody-waits-for.ts': { breaks: 'typescript(no-misused-promises)', text: '[1].forEach(async () => Promise.resolve());\nexport {};' },
  'libs/engine/src/forgotten-case.ts': {
    breaks: 'typescript(switch-exhaustiveness-check)',
    text: "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
  },
  'libs/engine/src/default-for-the-next-case.ts': {
    breaks: 'typescript(switch-exhaustiveness-check)',
    text: "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n    case 'b':\n      return 1;\n    default:\n      return 2;\n  }\n}",
  },
  'libs/engine/src/anything.ts': { breaks: 'typescript(no-explicit-any)', text: 'export const f = (x: any): unknown => x;' },
  'libs/engine/src/silenced.ts': { breaks: 'typescript(ban-ts-comment)', text: '// @ts-ignore\nexport const one = 1;' },
  'libs/engine/src/type-taken-as-value.ts': {
    breaks: 'typescript(consistent-type-imports)',
    text: "import { Hen } from './hen';\nexport const name = (hen: Hen): string => hen.name;",
  },
  'libs/engine/src/hen.ts': { breaks: 'import(no-cycle)', text: "import { egg } from './egg';\nexport type Hen = { name: string };\nexport const hen = egg;" },
  'libs/engine/src/egg.ts': { breaks: 'import(no-cycle)', text: "import { hen } from './hen';\nexport const egg: unknown = hen;" },
  'libs/engine/src/lost-cause.ts': {
    breaks: 'eslint(preserve-caught-error)',
    text: "export function f(): void {\n  try {\n    JSON.parse('');\n  } catch (fault) {\n    throw new Error(String(fault));\n  }\n}",
  },
  'libs/engine/src/too-long.ts': { breaks: 'eslint(max-lines)', text: 'export {};\n'.repeat(351) },
  'libs/engine/src/left-out.spec.ts': { breaks: 'jest(no-disabled-tests)', text: "it.skip('works', () => expect(1).toBe(1));" },
  'libs/engine/src/alone.spec.ts': { breaks: 'jest(no-focused-tests)', text: "it.only('works', () => expect(1).toBe(1));" },
  'libs/engine/src/expects-nothing.spec.ts': { breaks: 'jest(expect-expect)', text: "it('works', () => {\n  JSON.parse('1');\n});" },
};

const allowed = {
  'libs/kernel/src/day-after.ts': "export const dayAfter = (day: Temporal.PlainDate): Temporal.PlainDate => day.add({ days: 1 });",
  'libs/kernel/src/day-after.spec.ts': "it('is a day later', () => expect(new Date()).toBeDefined());",
  'libs/kernel/src/testing/index.ts': 'export const anyMoment = Date.now();',
  'libs/adapters/src/clock-system/index.ts': 'export const now = (): Temporal.Instant => Temporal.Now.instant();',
  'libs/cases/src/open-case.spec.ts':
    "declare function given(): { thenEvents(event: string): void };\nit('opens', () => given().thenEvents('CaseOpened'));",
  // Nest reads the type of a decorated constructor's parameter as a value.
  'libs/api/src/open-case.controller.ts': [
    "import { Controller } from '@nestjs/common';",
    "import { CommandBus } from '@nestjs/cqrs';",
    '@Controller()',
    'export class OpenCaseController {\n  constructor(readonly bus: CommandBus) {}\n}',
  ].join('\n'),
};

const pureFile = (index: number): string => `libs/kernel/src/planted-${index}.ts`;

describe('lint', () => {
  const pure = Object.entries(takenFromThePureLibraries);
  const everybody = Object.entries(takenFromEverybody);
  let found: ReadonlyMap<string, string>;

  beforeAll(() => {
    found = faults({
      ...Object.fromEntries(pure.map(([expression], index) => [pureFile(index), `export const planted = (): unknown => ${expression};\n`])),
      ...Object.fromEntries(everybody.map(([file, { text }]) => [file, `${text}\n`])),
      ...allowed,
    });
  });

  it.each(pure.map(([expression, rule], index) => ({ expression, rule, index })))('finds $expression in a pure library', ({ rule, index }) => {
    expect(found.get(pureFile(index))).toBe(rule);
  });

  it.each(everybody.map(([file, { breaks }]) => ({ file, breaks })))('finds $breaks in $file', ({ file, breaks }) => {
    expect(found.get(file)).toBe(breaks);
  });

  it.each(Object.keys(allowed))('finds nothing in %s', (file) => {
    expect(found.has(file)).toBe(false);
  });
});

/** What each planted file breaks, by file; the rules of one file are joined by a comma. */
function faults(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const { stdout, stderr } = inPlantedProject(files, (root) =>
    spawnSync(process.execPath, ['node_modules/oxlint/bin/oxlint', '--format', 'json', 'libs'], { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 }),
  );
  if (!stdout.startsWith('{')) throw new Error(`oxlint says: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as Report;
  const found = new Map<string, Set<string>>();
  for (const { code, filename } of diagnostics) found.set(filename, (found.get(filename) ?? new Set()).add(code));
  return new Map([...found].map(([file, codes]) => [file, [...codes].sort().join(', ')]));
}
