import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Allows } from '../../access/rule';
import { anyMember } from '../../access/rules';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { ProtocolDto, ProtocolVersionPath } from './show-protocol.dto';
import { ShowProtocolQuery } from './show-protocol.query';

@Controller('protocols/:protocolId/versions/:version')
export class ShowProtocolController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(anyMember)
  @QueryRoute('', {
    name: 'show-protocol',
    says: 'A published version whole, with its steps and what they record.',
    answers: ProtocolDto,
    refusals: ['protocol-version-unknown'],
  })
  showProtocol(@Param() { protocolId, version }: ProtocolVersionPath, @Query() _query: ReadQuery): Promise<ProtocolDto> {
    return this.queries.execute(new ShowProtocolQuery(protocolId, version));
  }
}
