import { join } from 'node:path';
import type { SQLInputValue } from 'node:sqlite';
import type { FilePurpose } from './sqlite-fault';
// Runs in the writer's thread: named so that the build compiles it too.
import type {} from './run-statements.program';
import { SqliteWriter } from './sqlite-writer';
import type { Flat } from './writer-protocol';

/** A statement with `?` for each of its values. Its text should be the same each time: it is prepared once. */
export type Statement = { readonly sql: string; readonly values: readonly SQLInputValue[] };

/** A writer whose requests are lists of statements, each list all or nothing. */
export type StatementWriter = SqliteWriter<readonly Statement[], void>;

export function openStatementWriter(purpose: FilePurpose, pragmas: readonly string[]): Promise<StatementWriter> {
  const book = new StatementBook();
  return SqliteWriter.open<readonly Statement[], void>({
    purpose,
    program: join(__dirname, 'run-statements.program'),
    pragmas,
    encode: (requests) => book.encode(requests),
    decode: (_, requests) => {
      book.known();
      return requests.map(() => undefined);
    },
  });
}

/** Numbers the statements, so that the writer's thread is told each text until a commit shows that it was heard, and then no more. */
class StatementBook {
  private readonly places = new Map<string, number>();
  private fresh: SQLInputValue[] = [];

  encode(requests: readonly (readonly Statement[])[]): Flat {
    const runs: SQLInputValue[] = [];
    for (const statements of requests) {
      for (const { sql, values } of statements) {
        runs.push(this.placeOf(sql, values.length));
        for (const value of values) runs.push(value);
      }
    }
    return [this.fresh.length / 3, ...this.fresh, ...runs];
  }

  known(): void {
    this.fresh = [];
  }

  private placeOf(sql: string, parameters: number): number {
    const known = this.places.get(sql);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(sql, place);
    this.fresh.push(place, sql, parameters);
    return place;
  }
}
