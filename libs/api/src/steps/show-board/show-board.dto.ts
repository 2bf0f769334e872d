import { agencyKinds, urgencies, type AgencyKind, type Urgency } from '@throughline/protocols';
import { IsCode } from '../../fields/is-code';
import { IsYes } from '../../fields/is-yes';
import { PageQuery } from '../../http/read-query.dto';

export class BoardQuery extends PageQuery {
  @IsYes({ optional: true, says: 'Only steps whose deadline has passed.' })
  readonly overdueOnly?: true;

  @IsYes({ optional: true, says: 'Only steps that no agency holds.' })
  readonly unplacedOnly?: true;

  @IsCode(urgencies, { optional: true })
  readonly urgency?: Urgency;

  @IsCode(agencyKinds, { optional: true })
  readonly agencyKind?: AgencyKind;
}
