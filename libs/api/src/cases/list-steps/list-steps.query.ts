import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CaseId } from '@throughline/kernel';
import type { Sender, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { openedCase } from '../seen/opened-case';
import { seenSteps } from '../seen/seen-steps';
import { sightOfAsker } from '../seen/sight-of-asker';
import type { StepsDto } from './list-steps.dto';

export class ListStepsQuery extends Query<StepsDto> {
  constructor(readonly caseId: CaseId, readonly asker: Sender) {
    super();
  }
}

@QueryHandler(ListStepsQuery)
export class ListStepsHandler implements IQueryHandler<ListStepsQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ caseId, asker }: ListStepsQuery): Promise<StepsDto> {
    const opened = await openedCase(this.taskforce, caseId);
    return { steps: seenSteps(opened, await sightOfAsker(opened, asker, this.taskforce)) };
  }
}
