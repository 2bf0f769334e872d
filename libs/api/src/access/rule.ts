import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Sender, TaskforceApi } from '@throughline/taskforce';

/** A signed-in member asks for a route. */
export type Asked = { readonly sender: Sender; readonly params: Readonly<Record<string, string>>; readonly taskforce: TaskforceApi };

/** Who may use a route. `admits` throws the problem that says why not. */
export type Rule = {
  /** In words, for the documentation of the route. */
  readonly who: string;
  readonly admits: 'anyone' | ((asked: Asked) => Promise<void> | void);
};

export const RULE = Symbol('Rule');
/** Where the documentation finds the rule in words. */
export const WHO = 'x-who';

/** Every route has one: without it nobody gets in, and a test fails. */
export const Allows = (rule: Rule): MethodDecorator =>
  applyDecorators(SetMetadata(RULE, rule), ApiExtension(WHO, rule.who), ...(rule.admits === 'anyone' ? [] : [ApiBearerAuth()]));
