import { upcast as upcastAgency } from '@throughline/agencies';
import { upcast as upcastCase } from '@throughline/cases';
import type { Body, Metadata, Seen } from '@throughline/engine';
import { upcast as upcastMember } from '@throughline/members';
import { upcast as upcastNotice } from '@throughline/notices';
import type { RecordedEvent } from '@throughline/ports';
import { upcast as upcastProtocol } from '@throughline/protocols';

type Upcast = (type: string, version: number, data: unknown) => { readonly type: string; readonly data: object };

/** By the kind of stream, which is what stands before the first dash of its name. */
const upcasts: Readonly<Record<string, Upcast>> = { case: upcastCase, agency: upcastAgency, member: upcastMember, notice: upcastNotice, protocol: upcastProtocol };

/** An event of any stream as views see it, in the shape of today. Throws `UnreadableEvent` for what this program does not know. */
export function lift(recorded: RecordedEvent): Seen {
  const kind = recorded.stream.slice(0, recorded.stream.indexOf('-'));
  const { version, data, sealed = {} } = JSON.parse(recorded.body) as Body;
  const upcast = upcasts[kind];
  if (!upcast) throw new Error(`Stream ${kind}-… is of no kind that this program knows: a newer one wrote it.`);
  return {
    stream: recorded.stream, revision: recorded.revision, type: recorded.type, data: upcast(recorded.type, version, data).data, sealed,
    metadata: JSON.parse(recorded.metadata) as Metadata,
  };
}
