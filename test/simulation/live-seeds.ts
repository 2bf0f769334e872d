import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Lived } from './live-seeds.worker';

/** Lives the seeds from `first` on, so many, on so many threads. `onLived` hears of each as it is done, in no certain order. */
export async function liveSeeds(first: number, seeds: number, threads: number, onLived: (lived: Lived) => void): Promise<void> {
  const end = first + seeds;
  let next = first;
  const oneThread = (): Promise<void> => {
    const worker = new Worker(join(__dirname, `live-seeds.worker${extname(__filename)}`));
    const goOn = (): unknown => (next < end ? worker.postMessage(next++) : worker.terminate());
    return new Promise((resolve, reject) => {
      worker.on('message', (lived: Lived) => {
        onLived(lived);
        goOn();
      });
      worker.once('error', reject);
      worker.once('exit', () => resolve());
      goOn();
    });
  };
  await Promise.all(Array.from({ length: Math.min(threads, seeds) }, oneThread));
}
