// Lets a plain Node process run this repository's TypeScript as jest does: `node --require ./typescript.cjs child.ts`.
const { existsSync, readFileSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { join } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { transformSync } = require('@swc/core');

const libs = join(__dirname, '..', '..', '..');

const aliases = [
  [/^@throughline\/adapters\/(.+)$/, (name) => join(libs, 'adapters', 'src', name, 'index.ts')],
  [/^@throughline\/testing\/(.+)$/, (name) => join(libs, name, 'src', 'testing', 'index.ts')],
  [/^@throughline\/([^/]+)$/, (name) => join(libs, name, 'src', 'index.ts')],
];

function fileOf(specifier, parent) {
  for (const [pattern, file] of aliases) {
    const match = pattern.exec(specifier);
    if (match) return file(match[1]);
  }
  if (!specifier.startsWith('.') || !parent?.startsWith('file:')) return undefined;
  const base = fileURLToPath(new URL(specifier, parent));
  return [`${base}.ts`, join(base, 'index.ts')].find((file) => existsSync(file));
}

registerHooks({
  resolve(specifier, context, next) {
    const file = fileOf(specifier, context.parentURL);
    return file ? { url: pathToFileURL(file).href, format: 'commonjs', shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      jsc: { target: 'es2024', keepClassNames: true, parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true } },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    });
    return { format: 'commonjs', source: code, shortCircuit: true };
  },
});
