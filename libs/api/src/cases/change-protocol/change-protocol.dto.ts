import { IsNameCode } from '../../fields/is-name-code';
import { IsVersion } from '../../fields/is-version';

export class ChangeProtocolBody {
  @IsNameCode()
  readonly protocolId: string;

  @IsVersion({ says: 'The version to move to.' })
  readonly version: number;
}
