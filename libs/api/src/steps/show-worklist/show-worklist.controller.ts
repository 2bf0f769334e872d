import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { caseworker } from '../../access/rules';
import { Asker } from '../../http/asker';
import { pageOf } from '../../http/page-of';
import { QueryRoute } from '../../http/query-route';
import { PageQuery } from '../../http/read-query.dto';
import { ListedStepsDto } from '../listed-step.dto';
import { ShowWorklistQuery } from './show-worklist.query';

@Controller('worklist')
export class ShowWorklistController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(caseworker)
  @QueryRoute('', {
    name: 'show-worklist',
    says: 'The open steps that the asker\'s agency holds, by when each comes up.',
    answers: ListedStepsDto,
    refusals: ['cursor-faulty'],
  })
  showWorklist(@Query() query: PageQuery, @Asker() asker: Sender): Promise<ListedStepsDto> {
    return this.queries.execute(new ShowWorklistQuery(asker, pageOf(query)));
  }
}
