import { IsCode } from '../../fields/is-code';

/** The others follow from something else and are never said by a person. */
const leavingReasonsOfPeople = ['stepped-down', 'left-agency', 'replaced'] as const;

export class LeaveLeadBody {
  @IsCode(leavingReasonsOfPeople)
  readonly reason: (typeof leavingReasonsOfPeople)[number];
}
