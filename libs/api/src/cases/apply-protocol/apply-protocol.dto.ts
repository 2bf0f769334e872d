import { IsNameCode } from '../../fields/is-name-code';
import { IsVersion } from '../../fields/is-version';

export class ApplyProtocolBody {
  @IsNameCode()
  readonly protocolId: string;

  @IsVersion()
  readonly version: number;
}
