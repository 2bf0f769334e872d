import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AgencyId, MemberId } from '@throughline/kernel';
import type { TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { listedAgency } from '../list-agencies/list-agencies.query';
import { registeredAgency } from '../registered-agency';
import type { AgencyDto } from './show-agency.dto';

export class ShowAgencyQuery extends Query<AgencyDto> {
  constructor(readonly agencyId: AgencyId) {
    super();
  }
}

@QueryHandler(ShowAgencyQuery)
export class ShowAgencyHandler implements IQueryHandler<ShowAgencyQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ agencyId }: ShowAgencyQuery): Promise<AgencyDto> {
    const agency = await registeredAgency(this.taskforce, agencyId);
    const { calendar, noticeHours, supervisor, director, coordinators, onCall } = agency;
    const channels = Object.entries(agency.channels).map(([memberId, own]) => ({ memberId: memberId as MemberId, channels: own }));
    return { ...listedAgency(agency), calendar, noticeHours, supervisor, director, coordinators, ...onCall, channels };
  }
}
