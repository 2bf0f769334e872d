import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Allows } from '../../access/rule';
import { memberOfAgencyOr } from '../../access/rules';
import { AgencyPath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { AgencyDto } from './show-agency.dto';
import { ShowAgencyQuery } from './show-agency.query';

@Controller('agencies/:agencyId')
export class ShowAgencyController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(memberOfAgencyOr('operator'))
  @QueryRoute('', {
    name: 'show-agency',
    says: 'An agency\'s settings: hours, duty, posts and channels.',
    answers: AgencyDto,
    refusals: ['agency-not-registered'],
  })
  showAgency(@Param() { agencyId }: AgencyPath, @Query() _query: ReadQuery): Promise<AgencyDto> {
    return this.queries.execute(new ShowAgencyQuery(agencyId));
  }
}
