import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Allows } from '../../access/rule';
import { memberOfAgencyOr } from '../../access/rules';
import { AgencyPath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { OnCallDto } from './show-on-call.dto';
import { ShowOnCallQuery } from './show-on-call.query';

@Controller('agencies/:agencyId/on-call')
export class ShowOnCallController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(memberOfAgencyOr('coordinator', 'operator'))
  @QueryRoute('', { name: 'show-on-call', says: 'Who answers for the agency now.', answers: OnCallDto, refusals: ['agency-not-registered'] })
  showOnCall(@Param() { agencyId }: AgencyPath, @Query() _query: ReadQuery): Promise<OnCallDto> {
    return this.queries.execute(new ShowOnCallQuery(agencyId));
  }
}
