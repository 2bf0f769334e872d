import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { HandBackStepBody } from './hand-back-step.dto';

@Controller('cases/:caseId/steps/:stepId')
export class HandBackStepController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('hand-back-step', {
    says: 'Gives the step back, with the reason. Its clock runs on and the lead is told at once.',
    body: HandBackStepBody,
    example: { reason: 'no-capacity' },
    refusals: ['step-unplaced', 'step-is-a-personal-duty', 'step-not-open', 'step-unknown', 'step-belongs-to-another-agency'],
  })
  handBackStep(@Param() { caseId, stepId }: StepPath, @Body() { reason }: HandBackStepBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'HandBackStep', data: { stepId, reason } }, sent);
  }
}
