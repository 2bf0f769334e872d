import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { publishedProtocol, type TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import { Problem } from '../../problems/problem';
import type { ProtocolDto } from './show-protocol.dto';

export class ShowProtocolQuery extends Query<ProtocolDto> {
  constructor(readonly protocolId: string, readonly version: number) {
    super();
  }
}

@QueryHandler(ShowProtocolQuery)
export class ShowProtocolHandler implements IQueryHandler<ShowProtocolQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ protocolId, version }: ShowProtocolQuery): Promise<ProtocolDto> {
    const protocol = await publishedProtocol(this.taskforce.views, protocolId, version);
    if (!protocol) throw new Problem('protocol-version-unknown', { version });
    return { protocol };
  }
}
