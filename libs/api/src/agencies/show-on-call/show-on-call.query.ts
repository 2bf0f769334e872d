import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { onCallChangesAfter, onCallContact } from '@throughline/agencies';
import type { AgencyId } from '@throughline/kernel';
import type { TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { registeredAgency } from '../registered-agency';
import type { OnCallDto } from './show-on-call.dto';

export class ShowOnCallQuery extends Query<OnCallDto> {
  constructor(readonly agencyId: AgencyId) {
    super();
  }
}

@QueryHandler(ShowOnCallQuery)
export class ShowOnCallHandler implements IQueryHandler<ShowOnCallQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ agencyId }: ShowOnCallQuery): Promise<OnCallDto> {
    const agency = await registeredAgency(this.taskforce, agencyId);
    const now = this.taskforce.now();
    return { agencyId, memberId: onCallContact(agency, now) ?? null, until: onCallChangesAfter(agency, now) ?? null };
  }
}
