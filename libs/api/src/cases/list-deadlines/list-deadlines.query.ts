import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { OpenedCase } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import type { Sender, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { openedCase } from '../seen/opened-case';
import { seenSteps } from '../seen/seen-steps';
import { sightOfAsker } from '../seen/sight-of-asker';
import type { StepDto } from '../show-step/show-step.dto';
import type { OpenDeadlineDto, OpenDeadlinesDto } from './list-deadlines.dto';

export class ListDeadlinesQuery extends Query<OpenDeadlinesDto> {
  constructor(readonly caseId: CaseId, readonly asker: Sender) {
    super();
  }
}

@QueryHandler(ListDeadlinesQuery)
export class ListDeadlinesHandler implements IQueryHandler<ListDeadlinesQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ caseId, asker }: ListDeadlinesQuery): Promise<OpenDeadlinesDto> {
    const opened = await openedCase(this.taskforce, caseId);
    const steps = seenSteps(opened, await sightOfAsker(opened, asker, this.taskforce));
    return { deadlines: steps.flatMap((step) => openDeadline(step, opened)) };
  }
}

function openDeadline({ stepId, status, deadline, pause, authority, urgency, holder }: StepDto, { quiet, openSteps }: OpenedCase): readonly OpenDeadlineDto[] {
  if (status !== 'open' || !deadline) return [];
  const { deadlineId, dueAt, clock, provisional, missed } = deadline;
  const isStopped = quiet !== null && openSteps[stepId]?.next === null;
  const state = missed ? 'missed' : pause ? 'paused' : isStopped ? 'stopped-by-quiet' : 'running';
  return [{ deadlineId, stepId, dueAt, clock, state, provisional, authority, urgency, holder }];
}
