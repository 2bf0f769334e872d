import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { caseworker } from '../../access/rules';
import { Asker } from '../../http/asker';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { NoticeDto } from '../notice.dto';
import { NoticeIdPath } from './show-notice.dto';
import { ShowNoticeQuery } from './show-notice.query';

@Controller('notices/:noticeId')
export class ShowNoticeController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(caseworker)
  @QueryRoute('', {
    name: 'show-notice',
    says: 'Where the link in a message leads. Reading it acknowledges nothing.',
    answers: NoticeDto,
    refusals: ['notice-not-found'],
  })
  showNotice(@Param() { noticeId }: NoticeIdPath, @Query() _query: ReadQuery, @Asker() asker: Sender): Promise<NoticeDto> {
    return this.queries.execute(new ShowNoticeQuery(noticeId, asker));
  }
}
