import type { Instant } from '@throughline/kernel';
import type { TokenHash } from '@throughline/members';
import { IsMoment } from '../../fields/is-moment';
import { IsTokenHash } from '../../fields/is-token-hash';

export class IssueTokenBody {
  @IsTokenHash({ says: 'SHA-256 over the whole token, `tl_` included, in hexadecimal. Whoever will use the token draws it; it never travels.' })
  readonly tokenHash: TokenHash;

  @IsMoment()
  readonly expiresAt: Instant;
}
