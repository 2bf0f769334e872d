import type { Sender } from '@throughline/taskforce';
import type { FastifyRequest } from 'fastify';

const senders = new WeakMap<object, Sender>();

/** Notes on whose behalf a request runs, once its token has opened. */
export const signIn = (request: FastifyRequest, sender: Sender): void => {
  senders.set(request.raw, sender);
};

/** Throws where nobody signed in: a route for anyone that asks who it is. */
export function senderOf(request: FastifyRequest): Sender {
  const sender = senders.get(request.raw);
  if (!sender) throw new Error('A route without sign-in asks who is there.');
  return sender;
}
