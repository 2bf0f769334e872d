import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import type { FastifyReply } from 'fastify';
import { Allows } from '../../access/rule';
import { readsCase } from '../../access/rules';
import { Asker } from '../../http/asker';
import { CasePath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { CaseDto } from './show-case.dto';
import { ShowCaseQuery } from './show-case.query';

@Controller('cases/:caseId')
export class ShowCaseController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(readsCase)
  @QueryRoute('', { name: 'show-case', says: 'A case in codes, as much of it as the asker may see.', answers: CaseDto, refusals: ['no-basis'] })
  async showCase(
    @Param() { caseId }: CasePath,
    @Query() _query: ReadQuery,
    @Asker() asker: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseDto> {
    const shown = await this.queries.execute(new ShowCaseQuery(caseId, asker));
    reply.header('etag', `"${shown.revision}"`);
    return shown;
  }
}
