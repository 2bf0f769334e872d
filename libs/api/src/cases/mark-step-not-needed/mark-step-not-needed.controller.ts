import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { MarkStepNotNeededBody } from './mark-step-not-needed.dto';

@Controller('cases/:caseId/steps/:stepId')
export class MarkStepNotNeededController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('mark-step-not-needed', {
    says: 'Says that the step does not apply, for a reason from the list.',
    body: MarkStepNotNeededBody,
    example: { reason: 'already-done-elsewhere' },
    refusals: ['not-yours-to-run', 'step-not-open', 'step-unknown', 'step-is-statutory'],
  })
  markStepNotNeeded(
    @Param() { caseId, stepId }: StepPath,
    @Body() { reason }: MarkStepNotNeededBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'MarkStepNotNeeded', data: { stepId, reason } }, sent);
  }
}
