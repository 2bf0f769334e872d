import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { ChangeProtocolBody } from './change-protocol.dto';

@Controller('cases/:caseId')
export class ChangeProtocolController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('change-protocol', {
    says: 'Moves the case to another version of a protocol it runs. Open steps keep the terms they were promised under.',
    body: ChangeProtocolBody,
    example: { protocolId: 'adult-sex-trafficking', version: 2 },
    refusals: ['protocol-unknown', 'protocol-not-applied', 'case-closed', 'not-yours-to-run'],
  })
  changeProtocol(
    @Param() { caseId }: CasePath,
    @Body() { protocolId, version }: ChangeProtocolBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'ChangeProtocol', data: { protocolId, version } }, sent);
  }
}
