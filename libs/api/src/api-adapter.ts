import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problems/problem';
import { problemOfFault } from './problems/problem-of-fault';
import { sendProblem } from './problems/problem.filter';

/** The HTTP server that the API runs on. What it refuses by itself, such as an address that is none, it refuses as every route does. */
export const apiAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    frameworkErrors: (fault: FastifyError, _request: FastifyRequest, reply: FastifyReply) => sendProblem(reply, problemOfFault(fault) ?? new Problem('fault')),
  });
