import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inPlantedProject } from './planted-project';

const roots = ['.ci', 'apps', 'docker', 'docs', 'libs', 'test', 'tools'];
const place = /(?<![\w.}-])\/(?:work|tmp|Users)\//;

describe('sources and documents', () => {
  it('name no place of one machine', () => {
    expect(bound('.')).toEqual([]);
  });

  it('are seen to when they do', () => {
    const folder = ['', 'work', 'main'].join('/');
    const planted = {
      'README.md': `See ${folder}/README.md`,
      'tools/here.mjs': `export const root = '${folder}/x';`,
      'docs/there.md': `See https://example.org${folder}/x and docs${folder}/x`,
    };
    expect(inPlantedProject(planted, bound)).toEqual(['README.md', 'tools/here.mjs']);
  });
});

/** The files that say where something lay on the machine of whoever wrote them. */
function bound(root: string): string[] {
  const own = readdirSync(root).filter((name) => statSync(join(root, name)).isFile() && name !== 'package-lock.json');
  const below = roots
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`));
  return [...own, ...below].filter((file) => statSync(join(root, file)).isFile() && place.test(readFileSync(join(root, file), 'utf8')));
}
