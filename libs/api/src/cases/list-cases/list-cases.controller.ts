import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { caseworker } from '../../access/rules';
import { Asker } from '../../http/asker';
import { pageOf } from '../../http/page-of';
import { QueryRoute } from '../../http/query-route';
import { CasesDto, CasesQuery } from './list-cases.dto';
import { ListCasesQuery } from './list-cases.query';

@Controller('cases')
export class ListCasesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(caseworker)
  @QueryRoute('', {
    name: 'list-cases',
    says: 'The cases that the asker\'s agency works on, the newest first.',
    answers: CasesDto,
    refusals: ['cursor-faulty'],
  })
  listCases(@Query() query: CasesQuery, @Asker() asker: Sender): Promise<CasesDto> {
    return this.queries.execute(new ListCasesQuery(asker, query.status ?? 'open', query.code, pageOf(query)));
  }
}
