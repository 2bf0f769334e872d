import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { PauseStepBody } from './pause-step.dto';

@Controller('cases/:caseId/steps/:stepId')
export class PauseStepController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('pause-step', {
    says: 'Stops the clock of the step, for a reason and until a moment.',
    body: PauseStepBody,
    example: { reason: 'survivor-asked', until: '2026-03-04T09:00:00-05:00' },
    refusals: [
      'pause-not-allowed', 'step-paused-already', 'step-stopped-by-quiet', 'pause-ends-in-the-past', 'pause-too-long', 'step-not-open',
      'step-unknown', 'step-belongs-to-another-agency', 'step-is-statutory',
    ],
  })
  pauseStep(@Param() { caseId, stepId }: StepPath, @Body() { reason, until }: PauseStepBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'PauseStep', data: { stepId, reason, until } }, sent);
  }
}
