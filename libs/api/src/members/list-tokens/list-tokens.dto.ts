import type { Instant } from '@throughline/kernel';
import type { TokenId } from '@throughline/members';
import { IsFlag } from '../../fields/is-flag';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsMoment } from '../../fields/is-moment';
import { AreNested } from '../../fields/is-nested';

/** A token by its id, never by itself nor by its hash. */
export class TokenDto {
  @IsIdentifier()
  readonly tokenId: TokenId;

  @IsMoment()
  readonly expiresAt: Instant;

  @IsFlag()
  readonly revoked: boolean;
}

export class TokensDto {
  @AreNested(() => TokenDto, 10_000)
  readonly tokens: readonly TokenDto[];
}
