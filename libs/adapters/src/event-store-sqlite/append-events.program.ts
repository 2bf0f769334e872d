import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Flat, RunningProgram } from '../sqlite/writer-protocol';

// Runs in the writer's thread: `node:` imports only, and only what type stripping can strip.

/** A batch lists its appends: stream, expected revision (-1 for a stream that is not there), number of events, then four texts an event. */
const textsPerEvent = 4;
/** Answers are pairs: one of these, then a position, or for `moved` the actual revision. */
const outcomes = { appended: 0, repeated: 1, moved: 2 } as const;
/** Streams whose last revision is remembered. Two lookups are saved for each append to one of them. */
const headsMax = 50_000;

type Head = { readonly id: number; revision: number };
type Row = readonly (string | number | null)[];

class AppendEvents implements RunningProgram {
  private readonly heads = new Map<string, Head>();
  /** Of the last event; read when it is needed and not known. */
  private position: number | undefined;
  private readonly findStream: StatementSync;
  private readonly addStream: StatementSync;
  private readonly lastRevision: StatementSync;
  private readonly lastPosition: StatementSync;
  private readonly findEvent: StatementSync;
  private readonly addEvent: StatementSync;

  constructor(database: DatabaseSync) {
    this.findStream = database.prepare('SELECT id FROM streams WHERE name = ?');
    this.addStream = database.prepare('INSERT INTO streams (name) VALUES (?)');
    this.lastRevision = database.prepare('SELECT max(revision) FROM events WHERE stream = ?');
    this.lastPosition = database.prepare('SELECT max(position) FROM events');
    this.findEvent = database.prepare('SELECT id, position FROM events WHERE stream = ? AND revision = ?');
    this.addEvent = database.prepare('INSERT INTO events (position, stream, revision, id, type, body, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const statement of [this.findStream, this.lastRevision, this.lastPosition, this.findEvent]) statement.setReturnArrays(true);
  }

  run(batch: Flat): Flat {
    const answers: number[] = [];
    for (let at = 0; at < batch.length; ) {
      const count = batch[at + 2] as number;
      this.append(batch, at, count, answers);
      at += 3 + count * textsPerEvent;
    }
    return answers;
  }

  forget(): void {
    this.heads.clear();
    this.position = undefined;
  }

  private append(batch: Flat, at: number, count: number, answers: number[]): void {
    const expected = batch[at + 1] as number;
    const head = this.headOf(batch[at] as string, expected === -1);
    if (head && head.revision === expected) {
      answers.push(outcomes.appended, this.insert(head, batch, at + 3, count));
      return;
    }
    const before = head && this.repeatedAt(head, expected, batch, at + 3, count);
    if (before === undefined) answers.push(outcomes.moved, head?.revision ?? -1);
    else answers.push(outcomes.repeated, before);
  }

  private insert(head: Head, batch: Flat, from: number, count: number): number {
    let position = this.position ?? this.readPosition();
    for (let i = from; i < from + count * textsPerEvent; i += textsPerEvent) {
      position += 1;
      head.revision += 1;
      const [id, type, body, metadata] = batch.slice(i, i + textsPerEvent) as [string, string, string, string];
      this.addEvent.run(position, head.id, head.revision, id, type, body, metadata);
    }
    this.position = position;
    return position;
  }

  /** The position of the last event of an append that is already there, all of it, behind the same revision. */
  private repeatedAt(head: Head, expected: number, batch: Flat, from: number, count: number): number | undefined {
    let position: number | undefined;
    for (let i = 0; i < count; i++) {
      const [id, at] = row(this.findEvent.get(head.id, expected + 1 + i));
      if (id !== batch[from + i * textsPerEvent]) return undefined;
      position = at as number;
    }
    return position;
  }

  private headOf(stream: string, make: boolean): Head | undefined {
    const remembered = this.heads.get(stream);
    if (remembered) return remembered;

    const [found] = row(this.findStream.get(stream));
    if (found === undefined && !make) return undefined;
    const head = found === undefined ? { id: Number(this.addStream.run(stream).lastInsertRowid), revision: -1 } : this.readHead(found as number);
    if (this.heads.size >= headsMax) this.heads.clear();
    this.heads.set(stream, head);
    return head;
  }

  private readHead(id: number): Head {
    const [revision] = row(this.lastRevision.get(id));
    return { id, revision: (revision as number | null) ?? -1 };
  }

  private readPosition(): number {
    const [position] = row(this.lastPosition.get());
    return (position as number | null) ?? 0;
  }
}

/** A statement that returns arrays is typed as if it returned objects. */
const row = (found: unknown): Row => (found ?? []) as Row;

export const program = (database: DatabaseSync): RunningProgram => new AppendEvents(database);
