import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { ProtocolPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { ProtocolController } from '../protocol-controller';
import { ConfirmStatutoryLimitBody } from './confirm-statutory-limit.dto';

@Controller('protocols/:protocolId')
export class ConfirmStatutoryLimitController extends ProtocolController {
  @Allows(withRole('coordinator', 'operator'))
  @CommandRoute('confirm-statutory-limit', {
    says: 'Says that the team has checked a statutory limit against the law. From now on a miss of it is written into the register.',
    body: ConfirmStatutoryLimitBody,
    example: { version: 1, stepKey: 'careline-report' },
    refusals: ['protocol-version-unknown', 'protocol-step-unknown', 'limit-not-statutory', 'limit-unverified'],
  })
  confirmStatutoryLimit(
    @Param() { protocolId }: ProtocolPath,
    @Body() { version, stepKey }: ConfirmStatutoryLimitBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(protocolId, { type: 'ConfirmStatutoryLimit', data: { version, stepKey, confirmedBy: sent.sender.memberId } }, sent);
  }
}
