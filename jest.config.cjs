const esmPackages = require('./jest.esm-packages.cjs');

const swc = (parser) => ['@swc/jest', {
  swcrc: false,
  jsc: { target: 'es2024', keepClassNames: true, parser, transform: { legacyDecorator: true, decoratorMetadata: true } },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
}];

/** @type {import('jest').Config} */
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'json', 'ts', 'node'],
  transform: { '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }), '^.+\\.m?js$': swc({ syntax: 'ecmascript' }) },
  transformIgnorePatterns: esmPackages(__dirname),
  moduleNameMapper: {
    '^@throughline/adapters/(.+)$': '<rootDir>/libs/adapters/src/$1/index.ts',
    '^@throughline/testing/(.+)$': '<rootDir>/libs/$1/src/testing/index.ts',
    '^@throughline/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

const folders = (...names) => names.map((name) => `<rootDir>/${name}`);

/** A run that needs more than the sources has a suffix of its own, so that `unit` never picks it up. */
module.exports = {
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/jest.summary-reporter.cjs'],
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...base, displayName: 'unit', roots: folders('apps', 'libs', 'test'), testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture/'] },
    { ...base, displayName: 'architecture', roots: folders('test/architecture') },
    { ...base, displayName: 'built', roots: folders('test'), testRegex: '\\.built-spec\\.ts$' },
  ],
};
