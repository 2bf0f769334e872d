import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { DeclineStepBody } from './decline-step.dto';

@Controller('cases/:caseId/steps/:stepId')
export class DeclineStepController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('decline-step', {
    says: 'Says that the survivor does not want the step. That ends it and is nobody\'s failure.',
    body: DeclineStepBody,
    example: { how: 'orally' },
    refusals: ['step-not-open', 'step-unknown', 'step-belongs-to-another-agency', 'step-is-statutory'],
  })
  declineStep(@Param() { caseId, stepId }: StepPath, @Body() { how }: DeclineStepBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'DeclineStep', data: { stepId, how } }, sent);
  }
}
