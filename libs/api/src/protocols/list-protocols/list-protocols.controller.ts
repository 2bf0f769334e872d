import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Allows } from '../../access/rule';
import { anyMember } from '../../access/rules';
import { QueryRoute } from '../../http/query-route';
import { ProtocolsDto, ProtocolsQuery } from './list-protocols.dto';
import { ListProtocolsQuery } from './list-protocols.query';

@Controller('protocols')
export class ListProtocolsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(anyMember)
  @QueryRoute('', { name: 'list-protocols', says: 'What is published, by protocol and version, without the steps.', answers: ProtocolsDto })
  listProtocols(@Query() { protocolId }: ProtocolsQuery): Promise<ProtocolsDto> {
    return this.queries.execute(new ListProtocolsQuery(protocolId));
  }
}
