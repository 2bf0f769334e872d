import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export type TypescriptChild = {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** What it has printed so far, a line each. */
  readonly lines: readonly string[];
  /** Resolves when it has printed so many lines; rejects with what it wrote to the error stream if it ends before. */
  printed(count: number): Promise<void>;
  /** Resolves when it has ended and everything it printed was read. */
  ended(): Promise<void>;
};

/** Runs a TypeScript file of this repository in a process of its own. `under` is shell text that starts it, as in `ulimit -f 64; exec`. */
export function typescriptChild(file: string, args: readonly string[], under?: string): TypescriptChild {
  const command = [process.execPath, '--require', join(__dirname, 'typescript.cjs'), file, ...args];
  const [program = '', ...rest] = under === undefined ? command : ['/bin/sh', '-c', `${under} "$@"`, 'sh', ...command];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const complaints: string[] = [];
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  child.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
  return {
    process: child,
    lines,
    printed: (count) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.length >= count) resolve();
        };
        child.stdout.on('data', () => setImmediate(look));
        void closed.then(() => (lines.length >= count ? resolve() : reject(new Error(`It ended early: ${complaints.join('')}`))));
      }),
    ended: () => closed,
  };
}
