import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { replaysCase } from '../../access/rules';
import { Asker } from '../../http/asker';
import { CasePath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { PageQuery } from '../../http/read-query.dto';
import { HistoryDto } from './show-history.dto';
import { ShowHistoryQuery } from './show-history.query';

@Controller('cases/:caseId/history')
export class ShowHistoryController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(replaysCase)
  @QueryRoute('', {
    name: 'show-history',
    says: 'A case\'s history, event by event, each with why it happened.',
    answers: HistoryDto,
    refusals: ['no-basis', 'cursor-faulty'],
  })
  showHistory(@Param() { caseId }: CasePath, @Query() { limit, cursor }: PageQuery, @Asker() asker: Sender): Promise<HistoryDto> {
    return this.queries.execute(new ShowHistoryQuery(caseId, asker, limit, cursor));
  }
}
