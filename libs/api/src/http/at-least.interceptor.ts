import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { TaskforceApi } from '@throughline/taskforce';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { TASKFORCE } from '../api-options';
import { Problem } from '../problems/problem';

const patienceMs = 2_000;

/** Lets a query wait until the read models have seen what the asker wrote: `?atLeast=`, or the header that the answer to the command carried. */
@Injectable()
export class AtLeastInterceptor implements NestInterceptor {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const position = (request.query as { readonly atLeast?: unknown }).atLeast ?? request.headers['throughline-position'];
    // Whatever is no text is told by the validation of the query.
    const isAsked = typeof position === 'string' && position !== '';
    if (isAsked && !(await this.taskforce.reached(position, patienceMs))) throw new Problem('not-yet-there', {}, { 'retry-after': '1' });
    return next.handle();
  }
}
