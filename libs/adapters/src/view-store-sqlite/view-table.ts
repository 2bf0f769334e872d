import { orderFields, refuseMalformedDocument, type Document, type IndexValue, type ListOptions, type ViewShape } from '@throughline/ports';
import type { Row } from '../sqlite/prepared-reader';
import type { Statement } from '../sqlite/statement-writer';
import { indexValue, storedIndex } from './stored-index';

/** A condition and its values. */
type Term = [sql: string, ...values: IndexValue[]];

/** Names come from the views; a quoted name may hold anything. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Marked, so that a view may be called as a table of the store's own. */
const tableOf = (view: string): string => quoted(`view ${view}`);

export const dropView = (view: string): Statement => ({ sql: `DROP TABLE ${tableOf(view)}`, values: [] });

/** One view as a table: a column for each index field, without a type so that text stays text and numbers stay numbers, and the value as JSON. */
export class ViewTable {
  private readonly table: string;
  private readonly columns: readonly string[];
  private readonly putSql: string;
  readonly getSql: string;

  constructor(readonly shape: ViewShape) {
    this.table = tableOf(shape.name);
    this.columns = shape.fields.map((field) => this.column(field));
    const all = ['key', 'value', ...this.columns];
    this.putSql =
      `INSERT INTO ${this.table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')}) ` +
      `ON CONFLICT (key) DO UPDATE SET ${all.slice(1).map((column) => `${column} = excluded.${column}`).join(', ')}`;
    this.getSql = `SELECT value FROM ${this.table} WHERE key = ?`;
  }

  create(): readonly Statement[] {
    const { name, orders } = this.shape;
    const columns = ['key TEXT NOT NULL UNIQUE', 'value TEXT NOT NULL', ...this.columns.map((column) => `${column} ANY NOT NULL`)];
    const indexes = orders.map((fields, order) => `CREATE INDEX ${quoted(`order ${order} of ${name}`)} ON ${this.table} (${this.orderedBy(fields)})`);
    return [`CREATE TABLE ${this.table} (${columns.join(', ')}) STRICT`, ...indexes].map((sql) => ({ sql, values: [] }));
  }

  put(document: Document): Statement {
    refuseMalformedDocument(this.shape, document);
    const { key, index, value } = document;
    return { sql: this.putSql, values: [key, JSON.stringify(value), ...this.shape.fields.map((field) => storedIndex(index[field]))] };
  }

  delete(key: string): Statement {
    return { sql: `DELETE FROM ${this.table} WHERE key = ?`, values: [key] };
  }

  clear(): Statement {
    return { sql: `DELETE FROM ${this.table}`, values: [] };
  }

  /** Finds rows for `document`. */
  list(options: ListOptions, limit: number): Statement {
    const fields = orderFields(this.shape, options);
    const { sql, values } = this.restriction(fields, options);
    const columns = ['key', 'value', ...this.columns].join(', ');
    return { sql: `SELECT ${columns} FROM ${this.table} ${sql} ORDER BY ${this.orderedBy(fields)} LIMIT ?`, values: [...values, limit] };
  }

  document<Value>([key, value, ...index]: Row): Document & { readonly value: Value } {
    const fields = this.shape.fields.map((field, i) => [field, indexValue(index[i])] as const);
    return { key: String(key), index: Object.fromEntries(fields), value: JSON.parse(String(value)) as Value };
  }

  /** Where a list goes on behind the document. */
  placeOf({ key, index }: Document, order: number): readonly IndexValue[] {
    return [...(this.shape.orders[order] ?? []).map((field) => index[field] ?? null), key];
  }

  count(options: ListOptions): Statement {
    const { sql, values } = this.restriction(orderFields(this.shape, options), options);
    return { sql: `SELECT count(*) FROM ${this.table} ${sql}`, values };
  }

  private restriction(fields: readonly string[], { where = [], range = {}, after }: ListOptions): Statement {
    const terms: Term[] = where.map((value, i) => [`${this.column(fields[i] ?? '')} = ?`, value]);
    const next = this.column(fields[where.length] ?? '');
    // A place to go on from lies within the range already, and two lower bounds would let SQLite choose the wrong one to search by.
    if (after) terms.push(this.behind(fields.slice(where.length), after.slice(where.length)));
    else if (range.from !== undefined) terms.push([`${next} >= ?`, range.from]);
    if (range.until !== undefined) terms.push([`${next} < ?`, range.until]);
    return {
      sql: terms.length === 0 ? '' : `WHERE ${terms.map(([sql]) => sql).join(' AND ')}`,
      values: terms.flatMap(([, ...values]) => values.map(storedIndex)),
    };
  }

  private behind(fields: readonly string[], place: readonly IndexValue[]): Term {
    return [`(${this.orderedBy(fields)}) > (${place.map(() => '?').join(', ')})`, ...place];
  }

  private orderedBy(fields: readonly string[]): string {
    return [...fields.map((field) => this.column(field)), 'key'].join(', ');
  }

  /** Marked, so that a field may be called `key` or `value`. */
  private column(field: string): string {
    return quoted(`field ${field}`);
  }
}
