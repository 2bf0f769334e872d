import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { AgencyController } from '../agency-controller';
import { SetMemberChannelsBody } from './set-member-channels.dto';

@Controller('agencies/:agencyId')
export class SetMemberChannelsController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator', 'agency-supervisor'))
  @CommandRoute('set-member-channels', {
    says: 'Says how a member is told outside the inbox. None at all leaves the inbox, which is always there.',
    body: SetMemberChannelsBody,
    example: { memberId: exampleIds.harborWorker, channels: [] },
    refusals: ['agency-not-registered', 'channel-unknown'],
  })
  setMemberChannels(
    @Param() { agencyId }: AgencyPath,
    @Body() { memberId, channels }: SetMemberChannelsBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'SetMemberChannels', data: { memberId, channels } }, sent);
  }
}
