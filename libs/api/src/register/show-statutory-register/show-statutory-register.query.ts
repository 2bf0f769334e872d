import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { statutoryRegister, type EnteredMiss, type Page, type RegisterFilter, type TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import type { StatutoryMissDto, StatutoryRegisterDto } from './show-statutory-register.dto';

export class ShowStatutoryRegisterQuery extends Query<StatutoryRegisterDto> {
  constructor(readonly filter: RegisterFilter, readonly page: Page) {
    super();
  }
}

@QueryHandler(ShowStatutoryRegisterQuery)
export class ShowStatutoryRegisterHandler implements IQueryHandler<ShowStatutoryRegisterQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ filter, page }: ShowStatutoryRegisterQuery): Promise<StatutoryRegisterDto> {
    const { items, personalDuties, next } = await statutoryRegister(this.taskforce.views, filter, page);
    return { entries: items.map(registeredMiss), personalDuties, next };
  }
}

const registeredMiss = ({ deadlineId, caseId, stepId, holder, dueAt, entry, marks, keptLoggedLateAt, answers }: EnteredMiss): StatutoryMissDto => ({
  deadlineId, caseId, stepId, holder, cites: entry.cites, dueAt, recordedAt: entry.at, marks: [...new Set(marks)], keptLoggedLateAt,
  answers: answers.map(({ agencyId, reason, at }) => ({ agencyId, reason, at })),
});
