import { SingleBar } from 'cli-progress';
import type { Surroundings } from '../surroundings';

export type Progress = { at(value: number): void; done(): void };

/** Whatever is over sooner needs no bar. */
const patienceMs = 400;

/** A bar on a terminal for what takes a while, gone when it is done. Where nobody would see it there is none. */
export function progress(what: string, total: number, { bars }: Pick<Surroundings, 'bars'>): Progress {
  if (!bars) return { at: () => undefined, done: () => undefined };
  const bar = new SingleBar({
    stream: bars, clearOnComplete: true, hideCursor: true, barsize: 30, barCompleteChar: '█', barIncompleteChar: '░',
    format: `${what} {bar} {percentage} % · {value} of {total} · {eta_formatted} left`,
    formatValue: (value) => value.toLocaleString('en-US'),
  });
  const since = performance.now();
  return {
    at: (value) => {
      if (bar.isActive) bar.update(Math.min(value, total));
      else if (performance.now() - since > patienceMs) bar.start(total, Math.min(value, total));
    },
    done: () => {
      if (bar.isActive) bar.stop();
    },
  };
}
