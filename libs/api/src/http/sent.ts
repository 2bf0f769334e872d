import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OccurredAt, StepId } from '@throughline/kernel';
import type { Request, Sender } from '@throughline/taskforce';
import type { FastifyRequest } from 'fastify';
import { senderOf } from '../access/signed-in';
import { Problem } from '../problems/problem';
import { correlationIdOf } from './correlation-id';

/** Who sent a command, and everything that came with it besides its path and body. */
export type SentCommand = {
  readonly sender: Sender;
  readonly idempotencyKey: string;
  /** What the facade asks for beside the command; `occurred` where the body says when. */
  request(occurred?: OccurredAt | null): Request;
};

/** Hands a controller what came with the command. Refuses a key that is missing or faulty and an If-Match that nobody could check. */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentCommand => sentCommand(context.switchToHttp().getRequest<FastifyRequest>()));

function sentCommand(request: FastifyRequest): SentCommand {
  const sender = senderOf(request);
  const idempotencyKey = keyOf(request);
  const seen = seenBy(request);
  const correlationId = correlationIdOf(request);
  return {
    sender,
    idempotencyKey,
    request: (occurred) => ({ sender, idempotencyKey, correlationId, ...(occurred ? { occurred } : {}), ...(seen ? { seen } : {}) }),
  };
}

const keyForm = /^[\x20-\x7E]{1,255}$/;

function keyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') throw new Problem('idempotency-key-missing');
  if (typeof key !== 'string' || !keyForm.test(key)) throw new Problem('idempotency-key-faulty');
  return key;
}

const revisionForm = /^"(\d{1,15})"$/;

/** The revision of the step in the path, else of the case in it. `*` asks for nothing more than that it exists, which every command does. */
function seenBy({ headers, params }: FastifyRequest): Request['seen'] {
  const ifMatch = headers['if-match'];
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const revision = revisionForm.exec(ifMatch)?.[1];
  const { caseId, stepId } = params as { readonly caseId?: string; readonly stepId?: string };
  if (revision === undefined || caseId === undefined) throw new Problem('if-match-faulty');
  return stepId === undefined ? { caseRevision: Number(revision) } : { stepId: stepId as StepId, revision: Number(revision) };
}
