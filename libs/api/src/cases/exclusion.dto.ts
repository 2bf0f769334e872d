import type { Exclusion } from '@throughline/cases';
import type { AgencyId, MemberId } from '@throughline/kernel';
import { IsCode } from '../fields/is-code';
import { IsIdentifier } from '../fields/is-identifier';
import { IsPlaceCode } from '../fields/is-name-code';
import { Problem } from '../problems/problem';

/** Whom the survivor wants kept out: one of the three, named by the field of its kind. */
export class ExclusionBody {
  @IsCode(['agency', 'member', 'town'])
  readonly of: Exclusion['of'];

  @IsIdentifier({ optional: true, says: 'Where `of` is agency.' })
  readonly agencyId?: AgencyId | null;

  @IsIdentifier({ optional: true, says: 'Where `of` is member.' })
  readonly memberId?: MemberId | null;

  @IsPlaceCode({ optional: true, says: 'Where `of` is town.', example: 'old-harbor' })
  readonly town?: string | null;
}

/** Throws `validation-failed` where the field of another kind is there, or the right one is not. */
export function exclusionOf({ of, agencyId, memberId, town }: ExclusionBody): Exclusion {
  const given = { agencyId, memberId, town };
  const wanted = wantedField[of];
  const errors = (Object.keys(given) as (keyof typeof given)[]).flatMap((field) => {
    const isThere = given[field] !== undefined && given[field] !== null;
    if (isThere === (field === wanted)) return [];
    return [{ field, should: isThere ? `not be there, since \`of\` is ${of}` : `name the ${of}` }];
  });
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  return { of, [wanted]: given[wanted] } as Exclusion;
}

const wantedField = { agency: 'agencyId', member: 'memberId', town: 'town' } as const satisfies Record<Exclusion['of'], string>;
