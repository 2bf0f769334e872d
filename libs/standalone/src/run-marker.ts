import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { comparePositions, type EventStore, type Position } from '@throughline/ports';

/** Which history ran here, and how far it had come; null before its first event. */
type RunMarker = { readonly epoch: string; readonly position: Position | null };

const heartbeatMs = 5_000;

/**
 * What this machine remembers of the history it ran: how far it had come. A history that is shorter, another one, or one that this machine never ran was
 * restored or moved here, and starts muted.
 */
export async function isRestored(file: string, store: Pick<EventStore, 'head' | 'epoch'>): Promise<boolean> {
  const head = await store.head();
  const marker = readMarker(file);
  if (!marker) return head !== undefined;
  if (marker.epoch !== store.epoch) return true;
  if (marker.position === null) return false;
  return head === undefined || comparePositions(marker.position, head) > 0;
}

function readMarker(file: string): RunMarker | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunMarker;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes the marker now, every few seconds, and at the end. Nothing is written while muted: the marker must not learn to like the restored history. */
export class RunMarkerKeeper {
  #timer: NodeJS.Timeout | undefined;
  #last: Position | null | undefined;

  constructor(private readonly file: string, private readonly store: Pick<EventStore, 'head' | 'epoch'>, private readonly muted: () => boolean, private readonly onFault: (fault: Error) => void) {}

  async start(): Promise<void> {
    await this.#write();
    this.#timer = setInterval(() => {
      this.#write().catch((fault: Error) => this.onFault(fault));
    }, heartbeatMs);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#write();
  }

  async #write(): Promise<void> {
    if (this.muted()) return;
    const position = (await this.store.head()) ?? null;
    if (position === this.#last) return;
    const marker: RunMarker = { epoch: this.store.epoch, position };
    const next = `${this.file}.next`;
    writeFileSync(next, `${JSON.stringify(marker)}\n`, { mode: 0o600 });
    renameSync(next, this.file);
    this.#last = position;
  }
}
