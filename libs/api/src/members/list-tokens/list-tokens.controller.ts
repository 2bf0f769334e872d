import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { managesMemberOrIs } from '../../access/member-rules';
import { Allows } from '../../access/rule';
import { MemberPath } from '../../http/paths.dto';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { TokensDto } from './list-tokens.dto';
import { ListTokensQuery } from './list-tokens.query';

@Controller('members/:memberId/tokens')
export class ListTokensController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(managesMemberOrIs)
  @QueryRoute('', { name: 'list-tokens', says: 'Every token that was ever issued to a member, by its id.', answers: TokensDto })
  listTokens(@Param() { memberId }: MemberPath, @Query() _query: ReadQuery): Promise<TokensDto> {
    return this.queries.execute(new ListTokensQuery(memberId));
  }
}
