import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { ReopenCaseBody } from './reopen-case.dto';

@Controller('cases/:caseId')
export class ReopenCaseController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('reopen-case', {
    says: 'Says that the case goes on.',
    body: ReopenCaseBody,
    example: { reason: 'survivor-returned' },
    refusals: ['case-not-closed', 'not-yours-to-run'],
  })
  reopenCase(@Param() { caseId }: CasePath, @Body() { reason }: ReopenCaseBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'ReopenCase', data: { reason } }, sent);
  }
}
