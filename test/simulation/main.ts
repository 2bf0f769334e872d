import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { addCounts, findNever, type Counts } from './coverage';
import { liveSeeds } from './live-seeds';

/*
 * npm run simulate -- --seeds 1000 --first 1     lives so many small taskforces and says which broke what must always hold
 *                     --kinds                    and how often each kind of event, command and refusal occurred; one that never did fails the run
 */
const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '100' }, first: { type: 'string', default: '1' }, threads: { type: 'string' }, kinds: { type: 'boolean', default: false } },
});

const sentencesShown = 10;

async function main(): Promise<void> {
  const [seeds, first, threads] = [wholeNumber('seeds', values.seeds), wholeNumber('first', values.first), wholeNumber('threads', values.threads ?? String(availableParallelism()))];
  let [lived, broken]: [number, number] = [0, 0];
  let counts: Counts = {};
  await liveSeeds(first, seeds, threads, (one) => {
    lived += 1;
    counts = addCounts(counts, one.counts);
    if (one.broken.length > 0) {
      broken += 1;
      tellBroken(one.seed, one.broken);
    }
    if (process.stdout.isTTY) process.stdout.write(`\r${lived} of ${seeds} seeds, ${broken} broken `);
  });
  if (process.stdout.isTTY) process.stdout.write('\r');
  const never = values.kinds ? tellKinds(counts) : [];
  console.log(`${seeds} seeds, ${broken} broken`);
  if (broken > 0 || never.length > 0) process.exitCode = 1;
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} takes a whole number from 1, such as --${name} 1000.`);
  return Number(text);
}

function tellBroken(seed: number, broken: readonly string[]): void {
  console.log(`\nseed ${seed}: again with \`npm run simulate -- --seeds 1 --first ${seed}\``);
  for (const sentence of broken.slice(0, sentencesShown)) console.log(`  ${sentence}`);
  if (broken.length > sentencesShown) console.log(`  and ${broken.length - sentencesShown} more`);
}

function tellKinds(counts: Counts): readonly string[] {
  for (const [kind, times] of Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${String(times).padStart(8)}  ${kind}`);
  const never = findNever(counts);
  if (never.length > 0) console.log(`Never occurred: ${never.join(', ')}`);
  return never;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
