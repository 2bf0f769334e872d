import type { Instant, MemberId } from '@throughline/kernel';
import { IsCode } from '../../fields/is-code';
import { IsCount } from '../../fields/is-count';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsLine } from '../../fields/is-line';
import { IsMoment } from '../../fields/is-moment';
import { IsNameCode } from '../../fields/is-name-code';
import { AreNested } from '../../fields/is-nested';
import { IsVersion } from '../../fields/is-version';
import { ReadQuery } from '../../http/read-query.dto';

export class ProtocolsQuery extends ReadQuery {
  @IsNameCode({ optional: true, says: 'Only the versions of this one.' })
  readonly protocolId?: string;
}

export class ConfirmedLimitDto {
  @IsNameCode()
  readonly stepKey: string;

  @IsIdentifier()
  readonly confirmedBy: MemberId;

  @IsMoment()
  readonly at: Instant;
}

export class ListedProtocolDto {
  @IsNameCode()
  readonly protocolId: string;

  @IsVersion()
  readonly version: number;

  @IsLine()
  readonly title: string;

  @IsCode(['base', 'add-on'])
  readonly kind: 'base' | 'add-on';

  @IsLine({ says: 'What its adopters must be told before they rely on it.' })
  readonly advice: string;

  @IsLine({ says: 'For whom it is meant: a condition (CEL) over the facts of a case.' })
  readonly suggestedWhen: string;

  @IsLine({ says: 'SHA-256 over its canonical text: a case names id, version and hash.' })
  readonly hash: string;

  @IsMoment()
  readonly publishedAt: Instant;

  @IsCount()
  readonly steps: number;

  @AreNested(() => ConfirmedLimitDto, 1_000, { says: 'Statutory limits that the team has checked against the law.' })
  readonly confirmedLimits: readonly ConfirmedLimitDto[];
}

export class ProtocolsDto {
  @AreNested(() => ListedProtocolDto, 10_000)
  readonly protocols: readonly ListedProtocolDto[];
}
