import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { readsCase } from '../../access/rules';
import { Asker } from '../../http/asker';
import { CasePath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { OpenDeadlinesDto } from './list-deadlines.dto';
import { ListDeadlinesQuery } from './list-deadlines.query';

@Controller('cases/:caseId/deadlines')
export class ListDeadlinesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(readsCase)
  @QueryRoute('', {
    name: 'list-deadlines',
    says: 'The deadlines of a case\'s open steps that the asker may see.',
    answers: OpenDeadlinesDto,
    refusals: ['no-basis'],
  })
  listDeadlines(@Param() { caseId }: CasePath, @Query() _query: ReadQuery, @Asker() asker: Sender): Promise<OpenDeadlinesDto> {
    return this.queries.execute(new ListDeadlinesQuery(caseId, asker));
  }
}
