import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import type { FastifyReply } from 'fastify';
import { Allows } from '../../access/rule';
import { readsCase } from '../../access/rules';
import { Asker } from '../../http/asker';
import { StepPath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { StepDto } from './show-step.dto';
import { ShowStepQuery } from './show-step.query';

@Controller('cases/:caseId/steps/:stepId')
export class ShowStepController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(readsCase)
  @QueryRoute('', {
    name: 'show-step',
    says: 'One step, with the revision that If-Match is held against.',
    answers: StepDto,
    refusals: ['no-basis', 'step-unknown'],
  })
  async showStep(
    @Param() { caseId, stepId }: StepPath,
    @Query() _query: ReadQuery,
    @Asker() asker: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StepDto> {
    const shown = await this.queries.execute(new ShowStepQuery(caseId, stepId, asker));
    reply.header('etag', `"${shown.revision}"`);
    return shown;
  }
}
