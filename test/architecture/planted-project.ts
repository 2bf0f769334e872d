import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const settings = ['package.json', 'tsconfig.json', '.oxlintrc.json', 'test/architecture/boundaries.cjs'];

/**
 * Looks at a project that has this one's settings and packages but only the given files (path to text), to see a rule fire on
 * what was planted there. Nothing of it is left afterwards.
 */
export function inPlantedProject<Seen>(files: Readonly<Record<string, string>>, look: (root: string) => Seen): Seen {
  const root = mkdtempSync(join(tmpdir(), 'throughline-planted-'));
  try {
    for (const file of settings) cpSync(file, join(root, file));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return look(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
