import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { ApplyProtocolBody } from './apply-protocol.dto';

@Controller('cases/:caseId')
export class ApplyProtocolController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('apply-protocol', {
    says: 'Adds a protocol to those the case runs: one base at the most, any number of add-ons.',
    body: ApplyProtocolBody,
    example: { protocolId: 'first-72-hours', version: 1 },
    refusals: ['protocol-unknown', 'protocol-applied-already', 'protocol-base-applied-already', 'case-closed', 'not-yours-to-run'],
  })
  applyProtocol(
    @Param() { caseId }: CasePath,
    @Body() { protocolId, version }: ApplyProtocolBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'ApplyProtocol', data: { protocolId, version } }, sent);
  }
}
