import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Sender, TaskforceApi } from '@throughline/taskforce';
import type { FastifyRequest } from 'fastify';
import { TASKFORCE } from '../api-options';
import { Problem } from '../problems/problem';
import { KnownTokens } from './known-tokens';
import { RULE, type Rule } from './rule';
import { signIn } from './signed-in';
import { isToken, tokenHashOf } from './token-hash';

/** Lets a request through to its route when the route's rule does. A route without a rule lets nobody in. */
@Injectable()
export class RulesGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(KnownTokens) private readonly tokens: KnownTokens,
    @Inject(TASKFORCE) private readonly taskforce: TaskforceApi,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<Rule | undefined>(RULE, context.getHandler());
    if (!rule) throw new Error(`${context.getClass().name} has a route without a rule.`);
    if (rule.admits === 'anyone') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sender = await this.senderOf(request);
    signIn(request, sender);
    await rule.admits({ sender, params: request.params as Readonly<Record<string, string>>, taskforce: this.taskforce });
    return true;
  }

  private async senderOf({ headers: { authorization = '' } }: FastifyRequest): Promise<Sender> {
    const token = authorization.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
    const sender = isToken(token) ? await this.tokens.find(tokenHashOf(token)) : undefined;
    if (!sender) throw new Problem('unauthenticated', {}, { 'www-authenticate': 'Bearer realm="throughline"' });
    return sender;
  }
}
