import type { MemberId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsNameCode } from '../../fields/is-name-code';
import { AreNested, IsNested } from '../../fields/is-nested';
import { IsVersion } from '../../fields/is-version';
import { OccurredAtDto } from '../../http/occurred-at.dto';
import { FactsDto } from '../facts.dto';
import { SealedOpening } from '../sealed.dto';

export class ProtocolVersionDto {
  @IsNameCode({ example: 'adult-sex-trafficking' })
  readonly protocolId: string;

  @IsVersion()
  readonly version: number;
}

export class OpenCaseBody {
  @AreNested(() => ProtocolVersionDto, 20, { says: 'Exactly one base, and any add-ons.' })
  readonly protocols: readonly ProtocolVersionDto[];

  @IsNested(() => FactsDto, { optional: true, says: 'What is known, in codes. No name is needed.' })
  readonly facts?: FactsDto | null;

  @IsIdentifier({ optional: true, says: 'A member of the opening agency who answers for the case. Without one the case has a clock of its own.' })
  readonly leadMemberId?: MemberId | null;

  @IsNested(() => SealedOpening, { optional: true })
  readonly sealed?: SealedOpening | null;

  @IsNested(() => OccurredAtDto, { optional: true, says: 'When it happened; exactly now when left out.' })
  readonly occurredAt?: OccurredAtDto | null;
}
