import { v5 as uuidV5 } from 'uuid';
import type { SentCommand } from './sent';

/** The id of what a command brings into being by itself: the same command again names the same thing. UUIDv5 in the sender's namespace. */
export const newId = <Id extends string>(what: string, { sender, idempotencyKey }: SentCommand): Id =>
  uuidV5(`new ${what}\n${idempotencyKey}`, sender.memberId) as Id;
