import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { ReplayMoment } from '@throughline/cases';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { replaysCase } from '../../access/rules';
import { Asker } from '../../http/asker';
import { CasePath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { Problem } from '../../problems/problem';
import { ReplayedCaseDto, ReplayQuery } from './replay-case.dto';
import { ReplayCaseQuery } from './replay-case.query';

@Controller('cases/:caseId/replay')
export class ReplayCaseController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(replaysCase)
  @QueryRoute('', { name: 'replay-case', says: 'The case as it stood at a moment or a revision.', answers: ReplayedCaseDto, refusals: ['no-basis'] })
  replayCase(@Param() { caseId }: CasePath, @Query() query: ReplayQuery, @Asker() asker: Sender): Promise<ReplayedCaseDto> {
    return this.queries.execute(new ReplayCaseQuery(caseId, replayMoment(query), asker));
  }
}

function replayMoment({ at, by, revision }: ReplayQuery): ReplayMoment {
  if (at !== undefined && revision !== undefined) throw new Problem('validation-failed', { errors: [{ field: 'revision', should: 'not be there beside `at`' }] });
  if (at === undefined) return { revision: revision ?? Number.MAX_SAFE_INTEGER };
  return by === 'occurred' ? { occurredAt: at } : { recordedAt: at };
}
