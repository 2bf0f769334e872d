import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { noticesFor, type Page, type Sender, type TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { unlessExcluded } from '../../cases/seen/unless-excluded';
import type { NoticesDto } from '../notice.dto';
import { seenNotice } from '../seen-notice';

export class ListNoticesQuery extends Query<NoticesDto> {
  constructor(readonly asker: Sender, readonly of: 'me' | 'agency', readonly which: 'waiting' | 'done', readonly page: Page) {
    super();
  }
}

@QueryHandler(ListNoticesQuery)
export class ListNoticesHandler implements IQueryHandler<ListNoticesQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ asker, of, which, page }: ListNoticesQuery): Promise<NoticesDto> {
    const { agencyId, memberId } = asker;
    const { items, next } = await noticesFor(this.taskforce.views, of === 'me' ? { agencyId, memberId } : { agencyId }, which, page);
    return { notices: (await unlessExcluded(this.taskforce, asker, items)).map(seenNotice), next };
  }
}
