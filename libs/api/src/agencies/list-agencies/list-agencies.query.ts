import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isCoordinating, type RegisteredAgency } from '@throughline/agencies';
import { directory, type DirectoryFilter, type Page, type TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import type { AgenciesDto, ListedAgencyDto } from './list-agencies.dto';

export class ListAgenciesQuery extends Query<AgenciesDto> {
  constructor(readonly filter: DirectoryFilter, readonly page: Page) {
    super();
  }
}

@QueryHandler(ListAgenciesQuery)
export class ListAgenciesHandler implements IQueryHandler<ListAgenciesQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ filter, page }: ListAgenciesQuery): Promise<AgenciesDto> {
    const { items, next } = await directory(this.taskforce.views, filter, page);
    return { agencies: items.map(({ agency }) => listedAgency(agency)), next };
  }
}

export const listedAgency = (agency: RegisteredAgency): Pick<ListedAgencyDto, keyof ListedAgencyDto> => {
  const { agencyId, kind, region, town, status } = agency;
  return { agencyId, kind, region, town, status, coordinating: isCoordinating(agency) };
};
