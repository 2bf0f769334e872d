import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { caseworker } from '../../access/rules';
import { Asker } from '../../http/asker';
import { pageOf } from '../../http/page-of';
import { QueryRoute } from '../../http/query-route';
import { NoticesDto } from '../notice.dto';
import { NoticesQuery } from './list-notices.dto';
import { ListNoticesQuery } from './list-notices.query';

@Controller('notices')
export class ListNoticesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(caseworker)
  @QueryRoute('', {
    name: 'list-notices',
    says: 'The notices in the asker\'s inbox, the newest first. Reading them acknowledges nothing.',
    answers: NoticesDto,
    refusals: ['cursor-faulty'],
  })
  listNotices(@Query() query: NoticesQuery, @Asker() asker: Sender): Promise<NoticesDto> {
    return this.queries.execute(new ListNoticesQuery(asker, query.of ?? 'me', query.which ?? 'waiting', pageOf(query)));
  }
}
