import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { correlationIdOf } from './correlation-id';

type Level = 'info' | 'warn' | 'error';

/**
 * One line of JSON for what somebody has to look at: faults and slow answers. A line holds the route as it is written in the code, never an address
 * with ids in it, and nothing of what was sent or found: the id of a case is a pseudonym of a person.
 */
@Injectable()
export class RequestLog {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  /** Something broke that nobody expected. Its message may repeat what was sent, so only its name and the places it came from are told. */
  fault(request: FastifyRequest, fault: unknown): void {
    const { name, stack } = fault instanceof Error ? fault : new Error('not an error');
    this.write('error', request, { what: 'fault', name, at: placesOf(stack) });
  }

  answered(request: FastifyRequest, reply: FastifyReply): void {
    const { logRequests, slowMs } = this.options;
    const ms = Math.round(reply.elapsedTime);
    const isSlow = ms >= slowMs;
    const isRefusalOfOurs = reply.statusCode >= 500;
    if (!isSlow && !isRefusalOfOurs && !logRequests) return;
    const level: Level = isRefusalOfOurs ? 'error' : isSlow ? 'warn' : 'info';
    this.write(level, request, { what: isSlow ? 'slow' : 'answered', status: reply.statusCode, ms });
  }

  private write(level: Level, request: FastifyRequest, more: Readonly<Record<string, unknown>>): void {
    const route = request.routeOptions.url ?? 'unknown';
    this.options.log(JSON.stringify({ level, method: request.method, route, correlationId: correlationIdOf(request), ...more }));
  }
}

/** The frames of a stack, without the message that stands above them. */
const placesOf = (stack: string | undefined): readonly string[] =>
  (stack ?? '').split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 8);
