import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import { Asker } from '../../http/asker';
import { pageOf } from '../../http/page-of';
import { QueryRoute } from '../../http/query-route';
import { ListedStepsDto } from '../listed-step.dto';
import { BoardQuery } from './show-board.dto';
import { ShowBoardQuery } from './show-board.query';

@Controller('board')
export class ShowBoardController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(withRole('coordinator'))
  @QueryRoute('', {
    name: 'show-board',
    says: 'Every open step of the cases that the asker\'s agency works on, the worst first.',
    answers: ListedStepsDto,
    refusals: ['cursor-faulty'],
  })
  showBoard(@Query() query: BoardQuery, @Asker() asker: Sender): Promise<ListedStepsDto> {
    const { cursor: _cursor, limit: _limit, atLeast: _atLeast, ...filter } = query;
    return this.queries.execute(new ShowBoardQuery(asker, filter, pageOf(query)));
  }
}
