import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { DeadlinePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { AnswerMissBody } from './answer-miss.dto';

@Controller('cases/:caseId/deadlines/:deadlineId')
export class AnswerMissController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('answer-miss', {
    says: 'Answers a miss that stands against the agency. The answer erases nothing and is always shown with it.',
    body: AnswerMissBody,
    example: { reason: 'waiting-on-another-agency', sealed: { narrative: 'The hospital had her papers until Friday.' } },
    refusals: ['deadline-unknown', 'miss-not-yours-to-answer'],
  })
  answerMiss(
    @Param() { caseId, deadlineId }: DeadlinePath,
    @Body() { reason, sealed }: AnswerMissBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'AnswerMiss', data: { deadlineId, reason, ...(sealed ? { sealed } : {}) } }, sent);
  }
}
