import type { StreamKey } from '@throughline/ports';

/** The keys that were used last; the one that was not used for longest gives way. A map remembers in which order it was filled. */
export class RecentKeys {
  private readonly keys = new Map<string, StreamKey>();

  constructor(private readonly max: number) {}

  get(stream: string): StreamKey | undefined {
    const key = this.keys.get(stream);
    if (key) {
      this.keys.delete(stream);
      this.keys.set(stream, key);
    }
    return key;
  }

  set(stream: string, key: StreamKey): void {
    this.keys.set(stream, key);
    const [longestUnused] = this.keys.keys();
    if (this.keys.size > this.max && longestUnused !== undefined) this.keys.delete(longestUnused);
  }

  delete(stream: string): void {
    this.keys.delete(stream);
  }

  clear(): void {
    this.keys.clear();
  }
}
