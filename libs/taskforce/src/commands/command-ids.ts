import { createHmac } from 'node:crypto';
import { idOfHash } from '@throughline/engine';
import type { CaseId, CommandId, MemberId } from '@throughline/kernel';
import { v5 as uuidV5 } from 'uuid';

/** A member's Idempotency-Key names one command of that member, and of nobody else: UUIDv5 in the member's namespace. */
export const memberCommandId = (memberId: MemberId, idempotencyKey: string): CommandId => uuidV5(idempotencyKey, memberId) as CommandId;

/** A command that follows from an event: the same event and automation again are the same command again. */
export const followingCommandId = (eventId: string, automation: string): CommandId => uuidV5(automation, eventId) as CommandId;

/** A ring is decided on a revision; on the next one the same moment may owe something else. */
export const ringCommandId = (caseId: CaseId, subject: string, revision: number): CommandId => uuidV5(`${subject}@${revision}`, caseId) as CommandId;

/**
 * The id of the case that a member opens under a key: opening twice opens once. It says nothing about when or by whom to anybody without the secret, which
 * a time-ordered id or a plain hash would.
 */
export function newCaseId(secret: Uint8Array, memberId: MemberId, idempotencyKey: string): CaseId {
  return idOfHash(createHmac('sha256', secret).update(`${memberId}\n${idempotencyKey}`).digest('hex')) as CaseId;
}
