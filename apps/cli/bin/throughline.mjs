#!/usr/bin/env node
// Starts the built program on a Node that can run it: this one, or the one that npm installed beside it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
const main = fileURLToPath(new URL('dist/apps/cli/src/main.js', root));
const own = fileURLToPath(new URL('node_modules/.bin/node', root));
const oldest = 26;

if (!existsSync(main)) {
  console.error('The program is not built yet: run `npm run build` first.');
  process.exitCode = 1;
} else if (Number(process.versions.node.split('.')[0]) >= oldest) {
  createRequire(import.meta.url)(main);
} else if (existsSync(own)) {
  const { status } = spawnSync(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.error(`Node ${oldest} or newer is needed and this is ${process.version}. \`npm ci\` installs it on Linux (x64, arm64); elsewhere install it yourself.`);
  process.exitCode = 1;
}
