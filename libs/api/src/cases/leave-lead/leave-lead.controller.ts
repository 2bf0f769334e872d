import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { LeaveLeadBody } from './leave-lead.dto';

@Controller('cases/:caseId')
export class LeaveLeadController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('leave-lead', {
    says: 'Says that the lead stops answering for the case. Until another is named the case has a clock of its own.',
    body: LeaveLeadBody,
    example: { reason: 'stepped-down' },
    refusals: ['lead-not-named', 'not-yours-to-run'],
  })
  leaveLead(@Param() { caseId }: CasePath, @Body() { reason }: LeaveLeadBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'LeaveLead', data: { reason } }, sent);
  }
}
