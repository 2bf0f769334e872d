import { metadataOf, type Annals } from './annals';

/** Within a stream no event is recorded before the one before it, though clocks are set back; and nothing is recorded before it happened. */
export function findWrongTimes({ byStream }: Annals): readonly string[] {
  const wrong: string[] = [];
  for (const [stream, events] of byStream) {
    let before = '';
    for (const event of events) {
      const { recordedAt, occurredAt } = metadataOf(event);
      if (recordedAt < before) wrong.push(`${stream} at ${event.revision} is recorded at ${recordedAt}, before the one before it`);
      if (occurredAt.at > recordedAt) wrong.push(`${event.type} in ${stream} at ${event.revision} is recorded before it happened`);
      before = recordedAt;
    }
  }
  return wrong;
}
