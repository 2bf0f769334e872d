import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { ExtendDeadlineBody } from './extend-deadline.dto';

@Controller('cases/:caseId/steps/:stepId')
export class ExtendDeadlineController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('extend-deadline', {
    says: 'Promises the step for a later moment. What was missed stays missed.',
    body: ExtendDeadlineBody,
    example: { dueAt: '2026-03-20T17:00:00-04:00' },
    refusals: [
      'step-has-no-deadline', 'step-paused-already', 'deadline-not-later', 'not-yours-to-run', 'step-not-open', 'step-unknown', 'step-is-statutory',
    ],
  })
  extendDeadline(@Param() { caseId, stepId }: StepPath, @Body() { dueAt }: ExtendDeadlineBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'ExtendDeadline', data: { stepId, dueAt } }, sent);
  }
}
