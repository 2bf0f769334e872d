import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { senderOf } from '../access/signed-in';

/** The member who asks a query, as a `Sender`. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext) => senderOf(context.switchToHttp().getRequest<FastifyRequest>()));
