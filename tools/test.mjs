#!/usr/bin/env node
// Every check of the project, one stage after another, up to the first that fails.
//   npm test                                          all stages
//   npm test -- --only unit                           one stage, its output as it comes
//   npm test -- --only unit -- libs/kernel -t "…"     one of jest's stages, with arguments for jest
// Any Node ≥ 20 may start it; the stages run on the Node that npm installed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const script = (name) => ({ command: () => ['npm', 'run', '--silent', name] });
// A program of the build, as the stage before has built it.
const built = (program, ...words) => ({ command: () => ['node', `dist/test/${program}/main.js`, ...words] });
// The arguments come first: jest takes every word after --selectProjects for a project.
const jest = (project) => ({ takesArguments: true, command: (given) => ['jest', ...given, '--selectProjects', project] });

const stages = {
  types: script('typecheck'),
  lint: script('lint'),
  'dead code': script('deadcode'),
  architecture: jest('architecture'),
  build: script('build'),
  unit: jest('unit'),
  built: jest('built'),
  simulate: built('simulation', '--seeds', '1000', '--first', '1', '--kinds'),
};
const stageMinutesMax = 20;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'throughline-test-'));
const environment = {
  ...process.env,
  PATH: `${resolve(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
  TEST_COUNTS: join(folder, 'counts'),
};

let running;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running?.stop(signal));

try {
  const { only, given } = asked();
  requireNode(26);
  const failed = await firstFailure(only ? { [only]: stages[only] } : stages, given, Boolean(only));
  const counts = counted();
  if (failed) process.exitCode = 1;
  // A stage that fails without a failed test to show for it (types, lint, a crash of jest) counts as one.
  console.log(`\nTests: ${counts.passed} passed, ${counts.failed || (failed ? 1 : 0)} failed`);
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true });
}

function asked() {
  const { values, positionals: given } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
  const names = Object.keys(stages);
  if (values.only !== undefined && !names.includes(values.only)) throw new Error(`There is no stage "${values.only}"; there are: ${names.join(', ')}.`);
  if (given.length > 0 && !stages[values.only]?.takesArguments) throw new Error('Arguments for jest need --only with one of its stages.');
  return { only: values.only, given };
}

function requireNode(major) {
  if (!existsSync(join(root, 'node_modules/.bin/jest'))) throw new Error('The packages are not installed: run `npm ci` first.');
  const found = execFileSync('node', ['--version'], { env: environment, encoding: 'utf8' }).trim();
  if (Number(found.slice(1).split('.')[0]) < major) {
    throw new Error(`Node ${major} is needed and ${found} was found. \`npm ci\` installs it on Linux (x64, arm64); elsewhere install it yourself.`);
  }
}

async function firstFailure(chosen, given, live) {
  for (const [name, { command }] of Object.entries(chosen)) {
    process.stdout.write(live ? `${name}\n` : name.padEnd(14));
    const since = performance.now();
    const { ok, output, note } = await run(command(given), live);
    console.log(`${live ? `${name}  ` : ''}${ok ? 'ok' : 'FAILED'}  ${((performance.now() - since) / 1000).toFixed(1)} s${note}`);
    if (!ok) {
      if (output) console.log(`\n${output.trimEnd()}`);
      return name;
    }
  }
  return undefined;
}

function run([command, ...words], live) {
  return new Promise((resolve) => {
    // A group of its own, so that what a stage started goes with it.
    const child = spawn(command, words, { cwd: root, env: environment, detached: true, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    let note = '';
    const stop = (signal, why = `  stopped by ${signal}`) => {
      note = why;
      if (child.pid) process.kill(-child.pid, signal);
    };
    const limit = setTimeout(() => stop('SIGKILL', `  stopped after ${stageMinutesMax} minutes`), stageMinutesMax * 60_000);
    const end = (ok) => {
      clearTimeout(limit);
      running = undefined;
      resolve({ ok: ok && note === '', output: Buffer.concat(chunks).toString(), note });
    };
    running = { stop };
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', ({ message }) => { chunks.push(Buffer.from(message)); end(false); });
    child.once('close', (code) => end(code === 0));
  });
}

function counted() {
  const lines = existsSync(environment.TEST_COUNTS) ? readFileSync(environment.TEST_COUNTS, 'utf8').trim().split('\n') : [];
  return lines.map((line) => JSON.parse(line)).reduce((sum, run) => ({ passed: sum.passed + run.passed, failed: sum.failed + run.failed }), { passed: 0, failed: 0 });
}
