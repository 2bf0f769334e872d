import { applyDecorators, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiExtension, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/problems';
import { CommandAnswerDto } from './command-answer.dto';

export type CommandRouteOptions = {
  /** What the command does, in a sentence. */
  readonly says: string;
  readonly body: Type<object>;
  /** A body as the specs send it. */
  readonly example: object;
  /** Every way in which the command's own rule says no. What every command shares is documented by itself. */
  readonly refusals: readonly ProblemCode[];
};

export const REFUSALS = 'x-refusals';

/** A command's route: a POST in the slice's own name, which is its operation id as well. */
export const CommandRoute = (name: string, { says, body, example, refusals }: CommandRouteOptions): MethodDecorator =>
  applyDecorators(
    Post(name),
    HttpCode(200),
    ApiOperation({ operationId: name, summary: says }),
    ApiBody({ type: body, required: Object.keys(example).length > 0, examples: { [name]: { value: example } } }),
    ApiOkResponse({ type: CommandAnswerDto }),
    ApiExtension(REFUSALS, refusals),
  );
