import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { protocolVersions, type TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import type { ProtocolsDto } from './list-protocols.dto';

export class ListProtocolsQuery extends Query<ProtocolsDto> {
  constructor(readonly protocolId?: string) {
    super();
  }
}

@QueryHandler(ListProtocolsQuery)
export class ListProtocolsHandler implements IQueryHandler<ListProtocolsQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ protocolId }: ListProtocolsQuery): Promise<ProtocolsDto> {
    return { protocols: await protocolVersions(this.taskforce.views, protocolId) };
  }
}
