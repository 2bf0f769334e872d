import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { NoticeId } from '@throughline/kernel';
import { noticeById, type Sender, type TaskforceApi } from '@throughline/taskforce';
import { knowsCase } from '../../access/case-access';
import { TASKFORCE } from '../../api-options';
import { Problem } from '../../problems/problem';
import type { NoticeDto } from '../notice.dto';
import { seenNotice } from '../seen-notice';

export class ShowNoticeQuery extends Query<NoticeDto> {
  constructor(readonly noticeId: NoticeId, readonly asker: Sender) {
    super();
  }
}

@QueryHandler(ShowNoticeQuery)
export class ShowNoticeHandler implements IQueryHandler<ShowNoticeQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  /** A notice of another agency, or about a case that the asker may not know any more, does not exist. */
  async execute({ noticeId, asker }: ShowNoticeQuery): Promise<NoticeDto> {
    const row = await noticeById(this.taskforce.views, noticeId);
    const opened = row?.agencyId === asker.agencyId ? await this.taskforce.caseState(row.caseId) : undefined;
    if (!row || !opened || !knowsCase(opened, asker)) throw new Problem('notice-not-found');
    return seenNotice(row);
  }
}
