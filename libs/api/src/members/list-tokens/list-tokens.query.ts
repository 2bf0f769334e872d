import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MemberId } from '@throughline/kernel';
import { tokensOf, type TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../../api-options';
import type { TokensDto } from './list-tokens.dto';

export class ListTokensQuery extends Query<TokensDto> {
  constructor(readonly memberId: MemberId) {
    super();
  }
}

@QueryHandler(ListTokensQuery)
export class ListTokensHandler implements IQueryHandler<ListTokensQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ memberId }: ListTokensQuery): Promise<TokensDto> {
    const tokens = await tokensOf(this.taskforce.views, memberId);
    return { tokens: tokens.map(({ tokenId, expiresAt, revoked }) => ({ tokenId, expiresAt, revoked })) };
  }
}
