/**
 * Which library may import which. The tables are the architecture; the rest of this file only spells them out for
 * dependency-cruiser. What is not listed is forbidden, and boundaries.spec.ts fails on a library or adapter without a line.
 */
const mayUse = {
  kernel: { libs: [], packages: [] },
  'event-schemas': { libs: ['kernel'], packages: ['ajv'] },
  protocols: { libs: ['kernel', 'event-schemas'], packages: ['@marcbachmann/cel-js', 'ajv'] },
  agencies: { libs: ['kernel', 'protocols', 'event-schemas'], packages: [] },
  members: { libs: ['kernel', 'event-schemas'], packages: [] },
  cases: { libs: ['kernel', 'protocols', 'agencies', 'event-schemas'], packages: [] },
  notices: { libs: ['kernel', 'protocols', 'event-schemas'], packages: [] },
  ports: { libs: ['kernel'], packages: [] },
  engine: { libs: ['kernel', 'ports'], packages: ['node:crypto', 'node:timers', 'uuid'] },
  taskforce: {
    libs: ['kernel', 'protocols', 'cases', 'agencies', 'members', 'notices', 'ports', 'engine'],
    packages: ['node:crypto', 'uuid'],
  },
  'invented-county': { libs: ['kernel', 'protocols', 'agencies', 'members'], packages: ['uuid'] },
  api: {
    libs: ['kernel', 'protocols', 'cases', 'agencies', 'members', 'notices', 'ports', 'engine', 'taskforce'],
    packages: ['@nestjs/[^/]+', '@fastify/[^/]+', 'class-validator', 'class-transformer', 'rxjs', 'fastify', 'uuid', 'node:crypto'],
  },
  /** The composition root that every app of the standalone shape shares: it chooses adapters. */
  standalone: {
    libs: ['kernel', 'ports', 'taskforce', 'adapters'],
    packages: ['node:crypto', 'node:fs', 'node:os', 'node:path'],
  },
};

/** An adapter is one folder around one driver, beside the kernel, the ports and what adapters share. Node's own modules are drivers too. */
const adapters = {
  'clock-accelerated': ['node:perf_hooks'],
  'clock-fixed': [],
  'clock-system': ['node:perf_hooks'],
  'event-store-memory': [],
  'event-store-sqlite': ['node:crypto', 'node:path', 'node:sqlite', 'node:timers/promises'],
  'key-vault-memory': ['node:crypto'],
  'key-vault-sqlite': ['node:crypto', 'node:fs', 'node:path', 'node:sqlite'],
  'mail-transport-memory': [],
  'mail-transport-smtp': ['nodemailer'],
  'reminder-queue-embedded': ['tinyqueue', 'node:timers'],
  'view-store-memory': [],
  'view-store-sqlite': ['node:path', 'node:sqlite', 'node:fs'],
};

/** What adapters share and nobody else sees. */
const sharedByAdapters = {
  sqlite: ['node:fs', 'node:module', 'node:path', 'node:sqlite', 'node:timers', 'node:worker_threads'],
  subscription: [],
  timer: ['node:timers', 'node:perf_hooks'],
};

/** Only the composition roots know which adapter stands behind a port. */
const compositionRoots = '^apps/[^/]+/src/[^/]+\\.(module|composition)\\.ts$|^libs/standalone/src/[^/]+\\.ts$';
const specs = '\\.(spec|contract|bench)\\.ts$|/testing/';
const indexes = ['^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/src/testing/index\\.ts$', '^libs/adapters/src/[^/]+/index\\.ts$'];
const slice = '^libs/([^/]+)/src/(commands|consequences|views)/([^/]+)/';

const lib = (name) => `^libs/${name}/`;
const adapter = (name) => `^libs/adapters/src/${name}/`;
const driver = (name) => (name.startsWith('node:') ? `^(node:)?${name.slice('node:'.length)}$` : `(^|/)node_modules/(@types/)?${name}/`);

const closed = (name, own, allowed) => ({
  name: `${name}-uses-only-what-it-may`,
  severity: 'error',
  from: { path: own, pathNot: specs },
  to: { pathNot: [own, ...allowed] },
});
const forbidden = (name, from, to) => ({ name, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(mayUse).map(([name, { libs, packages }]) => closed(name, lib(name), [...libs.map(lib), ...packages.map(driver)])),
    ...Object.entries({ ...adapters, ...sharedByAdapters }).map(([name, drivers]) =>
      closed(name, adapter(name), [lib('kernel'), lib('ports'), ...Object.keys(sharedByAdapters).map(adapter), ...drivers.map(driver)]),
    ),
    forbidden('only-composition-roots-choose-adapters', { path: '^(apps|libs)/', pathNot: [compositionRoots, '^libs/adapters/', specs] }, { path: '^libs/adapters/' }),
    forbidden('libraries-never-import-apps', { path: '^libs/' }, { path: '^apps/' }),
    forbidden('apps-do-not-import-each-other', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    forbidden('a-library-is-entered-by-its-index', { path: '^(libs/[^/]+|apps)/' }, { path: '^libs/', pathNot: ['^$1/', ...indexes] }),
    forbidden('nobody-imports-a-spec', { path: '^(apps|libs)/', pathNot: specs }, { path: [specs, '^test/'], pathNot: 'node_modules' }),
    forbidden('what-ships-needs-no-dev-dependency', { path: '^(apps|libs)/', pathNot: specs }, { dependencyTypes: ['npm-dev'], pathNot: '/node_modules/@types/' }),
    forbidden('commands-do-not-read-views', { path: '^libs/[^/]+/src/commands/' }, { path: '^libs/[^/]+/src/views/' }),
    forbidden('slices-do-not-import-each-other', { path: slice, pathNot: specs }, { path: '^libs/[^/]+/src/(commands|consequences|views)/[^/]+/', pathNot: '^libs/$1/src/$2/$3/' }),
    forbidden('no-circles', {}, { circular: true }),
    forbidden('resolvable', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
