import type { EventStore, ExpectedRevision } from '@throughline/ports';
import { sqliteEventStore } from '..';

// A process that appends until something stops it. It prints each append once it is answered, `<stream> <revision>`, and the name of the
// error that ended it.

async function write(store: EventStore, stream: string): Promise<never> {
  let expected: ExpectedRevision = 'no-stream';
  for (let revision = 0; ; revision++) {
    const id = `00000000-0000-8000-8000-${String(revision).padStart(12, '0')}`;
    const body = JSON.stringify({ revision, text: 'x'.repeat(300) });
    await store.append({ stream, expected, events: [{ id, type: 'Noted', body, metadata: '{}' }] });
    process.stdout.write(`${stream} ${revision}\n`);
    expected = revision;
  }
}

async function main(file: string, run: string): Promise<void> {
  const store = await sqliteEventStore({ file });
  const ends = await Promise.allSettled(Array.from({ length: 16 }, (_, writer) => write(store, `case-${run}-${writer}`)));
  for (const end of ends) if (end.status === 'rejected') process.stdout.write(`ended ${(end.reason as Error).name}\n`);
  await store.close();
}

void main(process.argv[2] ?? '', process.argv[3] ?? '');
