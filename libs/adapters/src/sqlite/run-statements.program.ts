import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Flat, RunningProgram } from './writer-protocol';

// Runs in the writer's thread: `node:` imports only, and only what type stripping can strip.

type Known = { readonly sql: string; readonly parameters: number; statement?: StatementSync };

/**
 * A batch begins with the statements that are new: how many, then place, text and number of parameters of each. The rest is what to run: the
 * place of a statement, then its values. Answers nothing.
 */
class RunStatements implements RunningProgram {
  private readonly known: Known[] = [];
  private readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  run(batch: Flat): Flat {
    let at = 1;
    for (let fresh = batch[0] as number; fresh > 0; fresh--)
      this.known[batch[at++] as number] = { sql: batch[at++] as string, parameters: batch[at++] as number };
    while (at < batch.length) {
      const known = this.known[batch[at] as number] as Known;
      // Not before its turn: the table that it names may be made by the statement before it.
      known.statement ??= this.database.prepare(known.sql);
      known.statement.run(...batch.slice(at + 1, at + 1 + known.parameters));
      at += 1 + known.parameters;
    }
    return [];
  }

  forget(): void {
    for (const known of this.known) delete known.statement;
  }
}

export const program = (database: DatabaseSync): RunningProgram => new RunStatements(database);
