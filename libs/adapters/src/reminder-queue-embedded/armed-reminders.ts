import type { CaseId } from '@throughline/kernel';
import type { Reminder } from '@throughline/ports';
import TinyQueue from 'tinyqueue';

/** So many entries that nobody waits for any more may lie in the heap beside as many as are waited for. */
const idleSlack = 1_024;

/** Case and subject in one text: a third less memory than two. No id holds a line feed. */
const separator = '\n';

type Entry = { readonly key: string; readonly at: number };

const earlierFirst = (a: Entry, b: Entry): number => a.at - b.at;

export const keyOf = ({ caseId, subject }: Reminder): string => caseId + separator + subject;

export function reminderOf(key: string): Reminder {
  const end = key.indexOf(separator);
  return { caseId: key.slice(0, end) as CaseId, subject: key.slice(end + 1) };
}

/**
 * What is armed, the earliest first. A replaced or disarmed entry stays in the heap until it comes up or until such entries are the most, so that
 * arming is O(log n) and memory is bounded by what is armed.
 */
export class ArmedReminders {
  private readonly armed = new Map<string, Entry>();
  private heap = new TinyQueue<Entry>([], earlierFirst);

  get size(): number {
    return this.armed.size;
  }

  has(key: string): boolean {
    return this.armed.has(key);
  }

  arm(key: string, at: number): void {
    const entry = { key, at };
    this.armed.set(key, entry);
    this.heap.push(entry);
    this.compact();
  }

  disarm(key: string): void {
    if (this.armed.delete(key)) this.compact();
  }

  clear(): void {
    this.armed.clear();
    this.compact();
  }

  /** Milliseconds since 1970 of the earliest; undefined when nothing is armed. */
  earliest(): number | undefined {
    for (let top = this.heap.peek(); top; top = this.heap.peek()) {
      if (this.armed.get(top.key) === top) return top.at;
      this.heap.pop();
    }
    return undefined;
  }

  /** Takes out the earliest if it is due by `now`. */
  takeDue(now: number): string | undefined {
    const at = this.earliest();
    if (at === undefined || at > now) return undefined;
    const { key } = this.heap.pop() as Entry;
    this.armed.delete(key);
    return key;
  }

  private compact(): void {
    if (this.heap.length > 2 * this.armed.size + idleSlack) this.heap = new TinyQueue([...this.armed.values()], earlierFirst);
  }
}
