import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Allows } from '../../access/rule';
import { anyMember } from '../../access/rules';
import { pageOf } from '../../http/page-of';
import { QueryRoute } from '../../http/query-route';
import { AgenciesDto, AgenciesQuery } from './list-agencies.dto';
import { ListAgenciesQuery } from './list-agencies.query';

@Controller('agencies')
export class ListAgenciesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(anyMember)
  @QueryRoute('', {
    name: 'list-agencies',
    says: 'The directory of agencies, by region and kind.',
    answers: AgenciesDto,
    refusals: ['cursor-faulty'],
  })
  listAgencies(@Query() query: AgenciesQuery): Promise<AgenciesDto> {
    const { region, kind } = query;
    return this.queries.execute(new ListAgenciesQuery({ ...(region ? { region } : {}), ...(kind ? { kind } : {}) }, pageOf(query)));
  }
}
