import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { TaskforceApi } from '@throughline/taskforce';
import { KnownTokens } from './access/known-tokens';
import { RulesGuard } from './access/rules.guard';
import { tokensOfMembers } from './access/tokens-of-members';
import { queryControllers, queryHandlers } from './all-queries';
import { API_OPTIONS, defaultOptions, TASKFORCE, type ApiOptions } from './api-options';
import { agencyControllers } from './agencies/agency-controllers';
import { caseControllers } from './cases/case-controllers';
import { HealthController } from './health/health.controller';
import { RequestLog } from './http/request-log';
import { RunAgencyHandler } from './messages/run-agency';
import { RunCaseHandler } from './messages/run-case';
import { RunMemberHandler } from './messages/run-member';
import { RunProtocolHandler } from './messages/run-protocol';
import { memberControllers } from './members/member-controllers';
import { ProblemFilter } from './problems/problem.filter';
import { ShowProblemController } from './problems/show-problem/show-problem.controller';
import { protocolControllers } from './protocols/protocol-controllers';

const controllers: readonly Type[] = [
  ...caseControllers, ...agencyControllers, ...memberControllers, ...protocolControllers,
  ...queryControllers,
  HealthController, ShowProblemController,
];
const handlers: readonly Type[] = [RunCaseHandler, RunAgencyHandler, RunMemberHandler, RunProtocolHandler, ...queryHandlers];

/** The HTTP API over a running taskforce. The taskforce is started and closed by whoever made it. */
@Module({})
export class ApiModule {
  static forTaskforce(taskforce: TaskforceApi, options: Partial<ApiOptions> = {}): DynamicModule {
    const chosen: ApiOptions = { ...defaultOptions, ...options };
    const { tokens, tokensKept, tokensKeptMs } = chosen;
    const knownTokens = new KnownTokens({ lookup: tokens ?? tokensOfMembers(taskforce), now: () => taskforce.now(), kept: tokensKept, keptMs: tokensKeptMs });
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [...controllers],
      providers: [
        { provide: TASKFORCE, useValue: taskforce },
        { provide: API_OPTIONS, useValue: chosen },
        { provide: KnownTokens, useValue: knownTokens },
        { provide: APP_GUARD, useClass: RulesGuard },
        RequestLog, ProblemFilter,
        ...handlers,
      ],
    };
  }
}
