import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { agencyWorklist, type Page, type Sender, type TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { unlessExcluded } from '../../cases/seen/unless-excluded';
import { listedStep } from '../listed-step';
import type { ListedStepsDto } from '../listed-step.dto';

export class ShowWorklistQuery extends Query<ListedStepsDto> {
  constructor(readonly asker: Sender, readonly page: Page) {
    super();
  }
}

@QueryHandler(ShowWorklistQuery)
export class ShowWorklistHandler implements IQueryHandler<ShowWorklistQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ asker, page }: ShowWorklistQuery): Promise<ListedStepsDto> {
    const { items, next } = await agencyWorklist(this.taskforce.views, asker.agencyId, page);
    return { steps: (await unlessExcluded(this.taskforce, asker, items)).map(listedStep), next };
  }
}
