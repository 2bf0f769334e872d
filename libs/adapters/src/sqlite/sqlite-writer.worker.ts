import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { Flat, FromWriter, RunningProgram, ToWriter, WriterData, WriterPhase, WriterProgram } from './writer-protocol';

// Runs both compiled, as CommonJS, and as it stands, by Node's own type stripping: hence `node:` imports only, and a program found by its path.
const { file, program, pragmas } = workerData as WriterData;

const answer = (message: FromWriter): void => parentPort?.postMessage(message);

function failure(phase: WriterPhase, error: unknown): FromWriter {
  const { errcode, message } = error as { errcode?: number; message?: string };
  return { kind: 'failed', phase, code: errcode ?? 0, message: message ?? String(error) };
}

function open(): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  for (const pragma of pragmas) database.exec(pragma);
  return database;
}

function load(database: DatabaseSync): RunningProgram {
  const module = createRequire(program)(program) as { readonly program: WriterProgram };
  return module.program(database);
}

function commit(database: DatabaseSync, running: RunningProgram, batch: Flat): FromWriter {
  let phase: WriterPhase = 'work';
  try {
    database.exec('BEGIN IMMEDIATE');
    const answers = running.run(batch);
    phase = 'commit';
    database.exec('COMMIT');
    return { kind: 'answer', answers };
  } catch (error) {
    const failed = failure(phase, error);
    if (database.isTransaction) database.exec('ROLLBACK');
    running.forget();
    return failed;
  }
}

function checkpoint(database: DatabaseSync): FromWriter {
  try {
    const row = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    return { kind: 'checkpointed', complete: row?.['busy'] === 0 };
  } catch (error) {
    return failure('checkpoint', error);
  }
}

function listen(database: DatabaseSync, running: RunningProgram): void {
  parentPort?.on('message', (message: ToWriter) => {
    if (message === 'close') {
      database.close();
      parentPort?.close();
    } else if (message === 'checkpoint') answer(checkpoint(database));
    else answer(commit(database, running, message));
  });
  answer({ kind: 'ready' });
}

try {
  const database = open();
  listen(database, load(database));
} catch (error) {
  answer(failure('open', error));
}
