import type { AgencyId } from '@throughline/kernel';
import { agencyKinds, type AgencyKind } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsFlag } from '../../fields/is-flag';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsLine } from '../../fields/is-line';
import { IsPlaceCode } from '../../fields/is-name-code';
import { AreNested } from '../../fields/is-nested';
import { PageQuery } from '../../http/read-query.dto';

export class AgenciesQuery extends PageQuery {
  @IsPlaceCode({ optional: true })
  readonly region?: string;

  @IsCode(agencyKinds, { optional: true })
  readonly kind?: AgencyKind;
}

/** An agency in codes. Its name and how to reach it are sealed. */
export class ListedAgencyDto {
  @IsIdentifier()
  readonly agencyId: AgencyId;

  @IsCode(agencyKinds)
  readonly kind: AgencyKind;

  @IsPlaceCode()
  readonly region: string;

  @IsPlaceCode({ nullable: true })
  readonly town: string | null;

  @IsCode(['active', 'suspended'])
  readonly status: 'active' | 'suspended';

  @IsFlag({ says: 'It has a coordinator, and runs the cases that it may know of.' })
  readonly coordinating: boolean;
}

export class AgenciesDto {
  @AreNested(() => ListedAgencyDto, 200)
  readonly agencies: readonly ListedAgencyDto[];

  @IsLine({ nullable: true, says: 'The cursor of the next page; null on the last.' })
  readonly next: string | null;
}
