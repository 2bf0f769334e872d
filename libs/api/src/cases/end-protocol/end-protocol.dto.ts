import { IsNameCode } from '../../fields/is-name-code';

export class EndProtocolBody {
  @IsNameCode()
  readonly protocolId: string;
}
