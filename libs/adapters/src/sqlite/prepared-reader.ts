import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { describingFaults, openSqliteReader } from './sqlite-file';
import { faultOfKind, type FilePurpose } from './sqlite-fault';

export type Row = readonly SQLOutputValue[];

/** Reads a file beside its writer, on the thread that asks: short reads by statements that are prepared once. Throws `SqliteFault`. */
export class PreparedReader {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  constructor(private readonly purpose: FilePurpose, layout: number) {
    this.database = openSqliteReader(purpose, layout);
  }

  rows<Found extends Row = Row>(sql: string, ...values: readonly SQLInputValue[]): readonly Found[] {
    if (!this.database.isOpen) throw faultOfKind('closed', this.purpose);
    // A statement that returns arrays is typed as if it returned objects.
    return describingFaults(this.purpose, () => this.prepared(sql).all(...values) as unknown as readonly Found[]);
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }

  private prepared(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    statement.setReturnArrays(true);
    this.statements.set(sql, statement);
    return statement;
  }
}
