import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { CompleteStepBody } from './complete-step.dto';

@Controller('cases/:caseId/steps/:stepId')
export class CompleteStepController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('complete-step', {
    says: 'Says that the step is done, with the time it really happened and what the protocol asks to be recorded.',
    body: CompleteStepBody,
    example: {
      occurredAt: { at: '2026-03-02T15:30:00-05:00', precision: 'about' },
      record: { assessedWith: 'with-the-survivor' },
      sealed: { narrative: 'We sat together for an hour.' },
    },
    refusals: [
      'completion-record-faulty', 'agency-unknown', 'told-agency-of-another-kind', 'moment-in-future', 'step-not-open', 'step-unknown',
      'step-belongs-to-another-agency',
    ],
  })
  completeStep(
    @Param() { caseId, stepId }: StepPath,
    @Body() { record, told, sealed, occurredAt }: CompleteStepBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    const data = { stepId, record: record ?? {}, told: told ?? null, ...(sealed ? { sealed } : {}) };
    return this.run(caseId, { type: 'CompleteStep', data }, sent, occurredAt);
  }
}
