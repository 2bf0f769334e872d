import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { EndProtocolBody } from './end-protocol.dto';

@Controller('cases/:caseId')
export class EndProtocolController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('end-protocol', {
    says: 'Takes an add-on off the case; its open agreements end.',
    body: EndProtocolBody,
    example: { protocolId: 'first-72-hours' },
    refusals: ['protocol-not-applied', 'protocol-base-missing', 'protocol-has-open-statutory-steps', 'case-closed', 'not-yours-to-run'],
  })
  endProtocol(@Param() { caseId }: CasePath, @Body() { protocolId }: EndProtocolBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'EndProtocol', data: { protocolId } }, sent);
  }
}
