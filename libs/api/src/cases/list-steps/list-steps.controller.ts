import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { readsCase } from '../../access/rules';
import { Asker } from '../../http/asker';
import { CasePath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { StepsDto } from './list-steps.dto';
import { ListStepsQuery } from './list-steps.query';

@Controller('cases/:caseId/steps')
export class ListStepsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(readsCase)
  @QueryRoute('', { name: 'list-steps', says: 'The steps of a case that the asker may see.', answers: StepsDto, refusals: ['no-basis'] })
  listSteps(@Param() { caseId }: CasePath, @Query() _query: ReadQuery, @Asker() asker: Sender): Promise<StepsDto> {
    return this.queries.execute(new ListStepsQuery(caseId, asker));
  }
}
