import { hashOf } from './chain';
import type { Codec, Fact } from './aggregate';
import type { Body, Metadata, Read } from './envelope';
import type { RecordedEvent } from '@throughline/ports';

/** Parses a stored event and lifts it to its current shape. */
export function readEvent<Event extends Fact>(recorded: RecordedEvent, codec: Pick<Codec<Event>, 'upcast'>): Read<Event> {
  const { version, data, sealed = {} } = JSON.parse(recorded.body) as Body;
  return {
    event: codec.upcast(recorded.type, version, data),
    id: recorded.id,
    stream: recorded.stream,
    revision: recorded.revision,
    metadata: JSON.parse(recorded.metadata) as Metadata,
    sealed,
    hash: hashOf(recorded),
  };
}

