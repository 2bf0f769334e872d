import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CaseId } from '@throughline/kernel';
import type { Sender, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { cursorOf, revisionOf } from '../../http/cursor';
import { limitUsual } from '../../http/read-query.dto';
import { seenEvents } from '../seen/seen-events';
import type { HistoryDto } from './show-history.dto';

export class ShowHistoryQuery extends Query<HistoryDto> {
  constructor(readonly caseId: CaseId, readonly asker: Sender, readonly limit = limitUsual, readonly cursor?: string) {
    super();
  }
}

@QueryHandler(ShowHistoryQuery)
export class ShowHistoryHandler implements IQueryHandler<ShowHistoryQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ caseId, asker, limit, cursor }: ShowHistoryQuery): Promise<HistoryDto> {
    const after = cursor === undefined ? -1 : revisionOf(cursor);
    const following = seenEvents(await this.taskforce.history(caseId), asker.agencyId).filter(({ revision }) => revision > after);
    const events = following.slice(0, limit);
    const last = events.at(-1);
    return { events, next: last && following.length > limit ? cursorOf(last.revision) : null };
  }
}
