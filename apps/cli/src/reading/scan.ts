import { sequenceOf, type Position, type RecordedEvent } from '@throughline/ports';
import type { History } from '../history.composition';
import type { Surroundings } from '../surroundings';
import { progress } from '../terminal/progress';

/** All events of some types in the whole history, in order, with a bar while it takes a while. */
export async function* scan(history: Pick<History, 'readAll' | 'head'>, types: readonly string[], what: string, surroundings: Surroundings): AsyncGenerator<RecordedEvent, void, void> {
  const head = await history.head();
  if (!head) return;
  const bar = progress(what, sequenceOf(head), surroundings);
  try {
    for (let after: Position | undefined; ; ) {
      const events = await history.readAll({ limit: 5_000, ...(after === undefined ? {} : { after }) });
      for (const event of events) if (types.includes(event.type)) yield event;
      after = events.at(-1)?.position;
      if (after === undefined) return;
      bar.at(sequenceOf(after));
    }
  } finally {
    bar.done();
  }
}
