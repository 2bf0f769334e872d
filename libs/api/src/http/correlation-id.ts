import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

export const correlationHeader = 'x-correlation-id';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const given = new WeakMap<object, string>();

/**
 * What ties a request to its events and its lines in the log: the sender's own UUID, else one drawn here. Any other text is not taken: it would stand
 * in the history for ever, and could be a name.
 */
export function correlationIdOf(request: FastifyRequest): string {
  const known = given.get(request.raw);
  if (known) return known;
  const sent = request.headers[correlationHeader];
  const id = typeof sent === 'string' && uuid.test(sent) ? sent : randomUUID();
  given.set(request.raw, id);
  return id;
}
