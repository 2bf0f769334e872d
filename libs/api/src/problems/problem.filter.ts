import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestLog } from '../http/request-log';
import { Problem, problemBody } from './problem';
import { problemOfFault } from './problem-of-fault';

/** Whatever goes wrong behind a route leaves as a problem document. What nobody expected is logged, without a word of what was sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(RequestLog) private readonly log: RequestLog) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const expected = problemOfFault(fault);
    if (!expected) this.log.fault(http.getRequest<FastifyRequest>(), fault);
    sendProblem(http.getResponse<FastifyReply>(), expected ?? new Problem('fault'));
  }
}

export function sendProblem(reply: FastifyReply, { code, members, headers }: Problem): void {
  const body = problemBody(code, members);
  // As bytes: the framework would read meaning into an object.
  reply.status(body.status).headers(headers).type('application/problem+json').send(Buffer.from(JSON.stringify(body)));
}
