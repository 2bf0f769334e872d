import type { DatabaseSync } from 'node:sqlite';
import type { Flat, RunningProgram } from '../writer-protocol';

/** Writes words into a table and answers with their lengths. Some words are orders to fail. */
export const program = (database: DatabaseSync): RunningProgram => {
  const add = database.prepare('INSERT INTO words (word) VALUES (?)');
  return {
    run: (batch: Flat) =>
      batch.map((word) => {
        add.run(word);
        if (word === 'leave') process.exit(1);
        if (word === 'break') throw Object.assign(new Error('database disk image is malformed'), { errcode: 11 });
        if (word === 'stumble') throw new Error('stumbled');
        return (word as string).length;
      }),
    forget: () => {},
  };
};
