import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AgencyId } from '@throughline/kernel';
import { membersOf, type MemberRow, type Page, type TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import type { MemberDto, MembersDto } from './list-members.dto';

export class ListMembersQuery extends Query<MembersDto> {
  constructor(readonly agencyId: AgencyId, readonly page: Page) {
    super();
  }
}

@QueryHandler(ListMembersQuery)
export class ListMembersHandler implements IQueryHandler<ListMembersQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ agencyId, page }: ListMembersQuery): Promise<MembersDto> {
    const { items, next } = await membersOf(this.taskforce.views, agencyId, page);
    return { members: items.map(listedMember), next };
  }
}

const listedMember = ({ memberId, agencyId, roles, status }: MemberRow): MemberDto => ({ memberId, agencyId, roles, status });
