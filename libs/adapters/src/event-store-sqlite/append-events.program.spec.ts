import { DatabaseSync } from 'node:sqlite';
import { program } from './append-events.program';
import { schema } from './layout';

const note = ['note', 'Noted', '{}', '{}'];
/** One append of one event: to a stream, behind a revision. */
const append = (stream: string, expected: number) => [stream, expected, 1, ...note];

describe('appending events inside a transaction', () => {
  const [appended, moved] = [0, 2];

  it('builds on what the same batch appended before', () => {
    const database = new DatabaseSync(':memory:');
    database.exec(schema);
    const appends = program(database);
    expect(appends.run([...append('case-1', -1), ...append('case-1', 0), ...append('case-1', 5)])).toEqual([appended, 1, appended, 2, moved, 1]);
    database.close();
  });

  it('begins again where the file is, once the transaction was rolled back', () => {
    const database = new DatabaseSync(':memory:');
    database.exec(schema);
    const appends = program(database);
    appends.run(append('case-1', -1));
    database.exec('BEGIN');
    appends.run([...append('case-1', 0), ...append('case-2', -1)]);
    database.exec('ROLLBACK');
    appends.forget();
    expect(appends.run([...append('case-1', 1), ...append('case-2', -1), ...append('case-1', 0)])).toEqual([moved, 0, appended, 2, appended, 3]);
    database.close();
  });
});
