import { IsNameCode } from '../../fields/is-name-code';

export class MarkMilestoneNotWantedBody {
  @IsNameCode({ example: 'housed' })
  readonly milestone: string;
}
