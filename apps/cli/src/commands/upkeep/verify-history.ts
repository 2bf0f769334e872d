import { verifyChains, type BrokenLink } from '@throughline/engine';
import { sequenceOf, type EventStore } from '@throughline/ports';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { progress } from '../../terminal/progress';
import { table, type Cell } from '../../terminal/table';
import { counted } from '../../words/in-words';

const whys: Readonly<Record<BrokenLink['why'], string>> = {
  'id-is-not-of-its-bytes': 'a byte of this event is not as it was written',
  'previous-hash-differs': 'it does not follow from the event before it',
  'revision-missing': 'an event before it is missing',
};

/** Follows every chain of hashes through the whole history. Finds a changed byte, a missing event and one that was put in. */
export async function verifyHistory(context: Context): Promise<Answer> {
  const { surroundings, paint, width } = context;
  return context.reading(async (history) => {
    const head = await history.head();
    const total = head ? sequenceOf(head) : 0;
    const bar = progress('Verifying', total, surroundings);
    let read = 0;
    // It reads and does nothing else, so a history that is opened for reading is all it needs.
    const broken = await verifyChains(history as EventStore, (eventsRead) => {
      read = eventsRead;
      bar.at(eventsRead);
    }).finally(() => bar.done());
    const data = { eventsRead: read, broken };
    if (broken.length === 0) return { data, text: `${counted(read, 'event')}, and every byte is as it was written.` };
    const rows = broken.map(({ stream, revision, why }): readonly Cell[] => [stream, `#${revision}`, { text: whys[why], ink: 'red' }]);
    return {
      data,
      text: [`${counted(read, 'event')}, and ${counted(broken.length, 'stream')} not as written:`, ...table(['stream', 'event', 'what'], rows, { paint, width, indent: '  ' })].join('\n'),
      found: true,
    };
  });
}
