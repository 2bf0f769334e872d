import { applyDecorators, Get, UseInterceptors, type Type } from '@nestjs/common';
import { ApiExtension, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/problems';
import { AtLeastInterceptor } from './at-least.interceptor';
import { REFUSALS } from './command-route';

export type QueryRouteOptions = {
  /** The slice's name, which is the operation id. */
  readonly name: string;
  /** What it answers with, in a sentence. */
  readonly says: string;
  readonly answers: Type<object>;
  /** Ways of its own in which it says no. */
  readonly refusals?: readonly ProblemCode[];
};

/** A query's route: a GET that may be asked to have seen a position. */
export const QueryRoute = (path: string, { name, says, answers, refusals = [] }: QueryRouteOptions): MethodDecorator =>
  applyDecorators(
    Get(path),
    UseInterceptors(AtLeastInterceptor),
    ApiOperation({ operationId: name, summary: says }),
    ApiOkResponse({ type: answers }),
    ApiExtension(REFUSALS, refusals),
  );
