import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { EmptyBody } from '../../http/empty-body.dto';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';

@Controller('cases/:caseId/steps/:stepId')
export class ResumeStepController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('resume-step', {
    says: 'Starts a paused clock before its pause would end.',
    body: EmptyBody,
    example: {},
    refusals: ['step-not-paused', 'step-not-open', 'step-unknown', 'step-belongs-to-another-agency'],
  })
  resumeStep(@Param() { caseId, stepId }: StepPath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'ResumeStep', data: { stepId } }, sent);
  }
}
