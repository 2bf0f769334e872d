import { Transform } from 'class-transformer';
import { IsFreeJson } from '../../fields/is-free-json';
import { IsNameCode } from '../../fields/is-name-code';
import { IsVersion } from '../../fields/is-version';

export class ProtocolVersionPath {
  @IsNameCode({ example: 'connecticut-minor' })
  readonly protocolId: string;

  @Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value))
  @IsVersion()
  readonly version: number;
}

export class ProtocolDto {
  @IsFreeJson({ says: 'The protocol file\'s content, as it was published.' })
  readonly protocol: object;
}
