import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isOpened, stateAt, type CaseEvent, type HistoryEntry as ReplayEntry, type ReplayMoment } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import type { HistoryEntry, Sender, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { seenCase, type Sight } from '../seen/seen-case';
import { seenSteps } from '../seen/seen-steps';
import type { ReplayedCaseDto } from './replay-case.dto';

export class ReplayCaseQuery extends Query<ReplayedCaseDto> {
  constructor(readonly caseId: CaseId, readonly moment: ReplayMoment, readonly asker: Sender) {
    super();
  }
}

@QueryHandler(ReplayCaseQuery)
export class ReplayCaseHandler implements IQueryHandler<ReplayCaseQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  /** Folded by the same program that folds the live case, from the same events. */
  async execute({ caseId, moment, asker }: ReplayCaseQuery): Promise<ReplayedCaseDto> {
    const state = stateAt((await this.taskforce.history(caseId)).map(replayEntry), moment);
    if (!isOpened(state)) return { case: null, steps: [] };
    const sight: Sight = { of: 'whole', agencyId: asker.agencyId };
    return { case: seenCase(state, sight), steps: seenSteps(state, sight) };
  }
}

/** What the facade hands out was lifted to today's shapes, so type and data are a case's event again. */
const replayEntry = ({ type, data, revision, recordedAt, occurredAt }: HistoryEntry): ReplayEntry =>
  ({ event: { type, data } as CaseEvent, revision, recordedAt, occurredAt });
