import { IsNameCode } from '../../fields/is-name-code';
import { IsVersion } from '../../fields/is-version';

export class ConfirmStatutoryLimitBody {
  @IsVersion()
  readonly version: number;

  @IsNameCode({ example: 'careline-report', says: 'The key of a step of that version.' })
  readonly stepKey: string;
}
