import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CaseId } from '@throughline/kernel';
import type { Sender, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { openedCase } from '../seen/opened-case';
import { seenCase } from '../seen/seen-case';
import { sightOfAsker } from '../seen/sight-of-asker';
import type { CaseDto } from './show-case.dto';

export class ShowCaseQuery extends Query<CaseDto> {
  constructor(readonly caseId: CaseId, readonly asker: Sender) {
    super();
  }
}

@QueryHandler(ShowCaseQuery)
export class ShowCaseHandler implements IQueryHandler<ShowCaseQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ caseId, asker }: ShowCaseQuery): Promise<CaseDto> {
    const opened = await openedCase(this.taskforce, caseId);
    return seenCase(opened, await sightOfAsker(opened, asker, this.taskforce));
  }
}
