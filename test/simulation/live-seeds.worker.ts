import { parentPort } from 'node:worker_threads';
import { simulate, type Simulated } from './simulate';

/** What a thread tells of each seed that it was handed. */
export type Lived = Simulated & { readonly seed: number };

parentPort?.on('message', (seed: number) => {
  simulate({ seed }).then(
    (lived) => parentPort?.postMessage({ seed, ...lived } satisfies Lived),
    (fault: Error) => parentPort?.postMessage({ seed, broken: [`the simulation itself broke down: ${fault.stack}`], counts: {}, fingerprint: '' } satisfies Lived),
  );
});
