#!/usr/bin/env node
// npm 11 leaves optional platform packages that the registry in use does not serve out of package-lock.json, and then
// `npm ci` refuses that same lock ("Missing: X@ from lock file", npm/cli#9846). This adds the entries back, from the
// optionalDependencies that their dependents declare, marked for a platform that is not this one.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = {
  darwin: 'darwin', android: 'android', win32: 'win32', windows: 'win32', freebsd: 'freebsd', netbsd: 'netbsd', openbsd: 'openbsd',
  openharmony: 'openharmony', sunos: 'sunos', aix: 'aix',
};
const processors = {
  'x86-64': 'x64', x64: 'x64', arm64: 'arm64', aarch64: 'arm64', armv7: 'arm', arm: 'arm', ia32: 'ia32',
  ppc64: 'ppc64', riscv64: 'riscv64', s390x: 's390x', loong64: 'loong64',
};

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;
let added = 0;

for (const [dependent, { optionalDependencies = {}, dev }] of Object.entries({ ...packages })) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isLocked(dependent, name)) continue;
    const place = packages[`node_modules/${name}`] ? `${dependent}/node_modules/${name}` : `node_modules/${name}`;
    packages[place] = { version: lowest(range), ...platform(name), ...(dev ? { dev } : {}), optional: true };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional platform packages added to ${file}`);

/** Whether Node would find the package from where its dependent lies: in a node_modules there or further up. */
function isLocked(dependent, name) {
  for (let folder = dependent; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/** An exact pin is what these packages use; a range keeps its lowest version. */
function lowest(range) {
  return range.replace(/^[~^>=v ]+/, '').split(' ')[0];
}

/** The platform that the name tells, and no platform at all where that would be the one npm runs on. */
function platform(name) {
  const words = name.split(/[-/_@.]/);
  const musl = name.includes('musl');
  const linux = words.some((word) => word.startsWith('linux') || word.includes('musl') || word.includes('gnu'));
  const os = words.map((word) => systems[word]).find(Boolean) ?? (linux ? 'linux' : 'none');
  const cpu = Object.entries(processors).find(([word]) => name.includes(word))?.[1] ?? 'none';
  const here = os === 'linux' && cpu === process.arch && !musl;
  return { os: [os], ...(os === 'linux' && musl ? { libc: ['musl'] } : {}), cpu: [here ? 'none' : cpu] };
}
