import { decisionMakingOrgs, type DecisionMakingOrg } from '@throughline/cases';
import { IsCode } from '../../fields/is-code';
import { IsNested } from '../../fields/is-nested';
import { OccurredAtDto } from '../../http/occurred-at.dto';

const identifiedAs = ['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking'] as const;

export class IdentifySurvivorBody {
  @IsCode(identifiedAs)
  readonly status: (typeof identifiedAs)[number];

  @IsCode(decisionMakingOrgs, { says: 'Who decided, in the codes of HTCDS 2.0.' })
  readonly decidedBy: DecisionMakingOrg;

  @IsNested(() => OccurredAtDto, { optional: true, says: 'When it happened; exactly now when left out.' })
  readonly occurredAt?: OccurredAtDto | null;
}
