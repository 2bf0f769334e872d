import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { ReopenStepBody } from './reopen-step.dto';

@Controller('cases/:caseId/steps/:stepId')
export class ReopenStepController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('reopen-step', {
    says: 'Undoes a mistaken completion.',
    body: ReopenStepBody,
    example: { reason: 'completed-by-mistake' },
    refusals: ['step-unknown', 'step-not-completed', 'step-belongs-to-another-agency'],
  })
  reopenStep(@Param() { caseId, stepId }: StepPath, @Body() { reason }: ReopenStepBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'ReopenStep', data: { stepId, reason } }, sent);
  }
}
