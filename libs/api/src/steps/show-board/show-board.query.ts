import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { board, type BoardFilter, type Page, type Sender, type TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { unlessExcluded } from '../../cases/seen/unless-excluded';
import { listedStep } from '../listed-step';
import type { ListedStepsDto } from '../listed-step.dto';

export class ShowBoardQuery extends Query<ListedStepsDto> {
  constructor(readonly asker: Sender, readonly filter: Omit<BoardFilter, 'knownTo'>, readonly page: Page) {
    super();
  }
}

@QueryHandler(ShowBoardQuery)
export class ShowBoardHandler implements IQueryHandler<ShowBoardQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  /** Never more than the cases that the asker's agency works on, whatever is asked for. */
  async execute({ asker, filter, page }: ShowBoardQuery): Promise<ListedStepsDto> {
    const { items, next } = await board(this.taskforce.views, { ...filter, knownTo: asker.agencyId }, page);
    return { steps: (await unlessExcluded(this.taskforce, asker, items)).map(listedStep), next };
  }
}
