import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { CloseCaseBody } from './close-case.dto';

@Controller('cases/:caseId')
export class CloseCaseController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('close-case', {
    says: 'Ends the case and what the team had agreed on. Refused while the law still asks something of somebody.',
    body: CloseCaseBody,
    example: { reason: 'goals-met' },
    refusals: ['case-has-open-statutory-steps', 'case-closed', 'not-yours-to-run'],
  })
  closeCase(@Param() { caseId }: CasePath, @Body() { reason }: CloseCaseBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'CloseCase', data: { reason } }, sent);
  }
}
