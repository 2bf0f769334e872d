import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Allows } from '../../access/rule';
import { memberOfAgencyOr } from '../../access/rules';
import { pageOf } from '../../http/page-of';
import { AgencyPath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { PageQuery } from '../../http/read-query.dto';
import { MembersDto } from './list-members.dto';
import { ListMembersQuery } from './list-members.query';

@Controller('agencies/:agencyId/members')
export class ListMembersController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(memberOfAgencyOr('operator'))
  @QueryRoute('', {
    name: 'list-members',
    says: 'The members of an agency, the active before the inactive.',
    answers: MembersDto,
    refusals: ['cursor-faulty'],
  })
  listMembers(@Param() { agencyId }: AgencyPath, @Query() query: PageQuery): Promise<MembersDto> {
    return this.queries.execute(new ListMembersQuery(agencyId, pageOf(query)));
  }
}
