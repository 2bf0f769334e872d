import { channels as knownChannels, type Channel } from '@throughline/agencies';
import type { MemberId } from '@throughline/kernel';
import { AreCodes } from '../../fields/is-code';
import { IsIdentifier } from '../../fields/is-identifier';

export class SetMemberChannelsBody {
  @IsIdentifier()
  readonly memberId: MemberId;

  @AreCodes(knownChannels)
  readonly channels: readonly Channel[];
}
