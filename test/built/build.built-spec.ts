import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const apps = readdirSync('apps').filter((app) => existsSync(join('apps', app, 'src/main.ts')));
const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

describe('the build', () => {
  it('has the entry of every app', () => {
    expect(apps.filter((app) => !built.includes(`apps/${app}/src/main.js`))).toEqual([]);
  });

  // Node knows nothing of the aliases in tsconfig.json.
  it('names libraries by their place', () => {
    expect(built.filter((file) => readFileSync(join('dist', file), 'utf8').includes('require("@throughline/'))).toEqual([]);
  });

  it('has what a thread loads by its path', () => {
    const loaded = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(worker|program)\.ts$/.test(file));
    expect(loaded.filter((file) => !built.includes(`libs/${file.replace(/\.ts$/, '.js')}`))).toEqual([]);
  });

  it('leaves specs and contracts out', () => {
    expect(built.filter((file) => /\.(spec|contract|bench)\.js$/.test(file))).toEqual([]);
  });
});
