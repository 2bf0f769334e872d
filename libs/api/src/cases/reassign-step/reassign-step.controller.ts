import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { CaseController } from '../case-controller';
import { ReassignStepBody } from './reassign-step.dto';

@Controller('cases/:caseId/steps/:stepId')
export class ReassignStepController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('reassign-step', {
    says: 'Moves the step to another agency.',
    body: ReassignStepBody,
    example: { agencyId: exampleIds.hillShelter, reason: 'no-capacity' },
    refusals: [
      'step-unplaced', 'step-is-a-personal-duty', 'not-yours-to-run', 'step-not-open', 'step-unknown', 'agency-unknown', 'agency-suspended',
      'agency-excluded', 'no-basis',
    ],
  })
  reassignStep(
    @Param() { caseId, stepId }: StepPath,
    @Body() { agencyId, reason }: ReassignStepBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'ReassignStep', data: { stepId, agencyId, reason } }, sent);
  }
}
