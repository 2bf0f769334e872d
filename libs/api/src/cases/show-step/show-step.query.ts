import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CaseId, StepId } from '@throughline/kernel';
import type { Sender, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { Problem } from '../../problems/problem';
import { openedCase } from '../seen/opened-case';
import { seenSteps } from '../seen/seen-steps';
import { sightOfAsker } from '../seen/sight-of-asker';
import type { StepDto } from './show-step.dto';

export class ShowStepQuery extends Query<StepDto> {
  constructor(readonly caseId: CaseId, readonly stepId: StepId, readonly asker: Sender) {
    super();
  }
}

@QueryHandler(ShowStepQuery)
export class ShowStepHandler implements IQueryHandler<ShowStepQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  /** A step that the asker may not see does not exist. */
  async execute({ caseId, stepId, asker }: ShowStepQuery): Promise<StepDto> {
    const opened = await openedCase(this.taskforce, caseId);
    const step = seenSteps(opened, await sightOfAsker(opened, asker, this.taskforce)).find((one) => one.stepId === stepId);
    if (!step) throw new Problem('step-unknown', { stepId });
    return step;
  }
}
