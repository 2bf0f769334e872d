import type { CommandId, Instant, OccurredAt, RecordedActor } from '@throughline/kernel';

/** What is known about a fact besides the fact: who, when, and what it follows from. Ids and moments only. */
export type Metadata = {
  readonly actor: RecordedActor;
  /** The event (`<stream>@<revision>`) or the command that this one follows from. */
  readonly causationId: string;
  /** HMAC of the command's body under the stream's key: tells a repeat from another body without keeping either. On a command's first event. */
  readonly commandDigest?: string;
  readonly commandId: CommandId;
  readonly correlationId: string;
  readonly occurredAt: OccurredAt;
  readonly previousHash: string;
  /** Revisions of other streams that the decision read. On a command's first event. */
  readonly reads?: Readonly<Record<string, number>>;
  readonly recordedAt: Instant;
  /** The rule by which it follows, where it does. */
  readonly rule?: string;
  readonly taskforceId: string;
};

/** An event's body as it is stored: the shape's version, the fact, and each field class sealed by itself. */
export type Body = { readonly data: object; readonly sealed?: Readonly<Record<string, string>>; readonly version: number };

/** An event as it was read: lifted to its current shape, with what stood around it. */
export type Read<Event> = {
  readonly event: Event;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly metadata: Metadata;
  readonly sealed: Readonly<Record<string, string>>;
  readonly hash: string;
};
