import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { StepPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { CaseController } from '../case-controller';
import { AssignStepBody } from './assign-step.dto';

@Controller('cases/:caseId/steps/:stepId')
export class AssignStepController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('assign-step', {
    says: 'Places a step that nobody holds with an agency, by hand.',
    body: AssignStepBody,
    example: { agencyId: exampleIds.harborShelter },
    refusals: [
      'step-placed-already', 'not-yours-to-run', 'step-not-open', 'step-unknown', 'agency-unknown', 'agency-suspended', 'agency-excluded',
      'no-basis',
    ],
  })
  assignStep(@Param() { caseId, stepId }: StepPath, @Body() { agencyId }: AssignStepBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'AssignStep', data: { stepId, agencyId } }, sent);
  }
}
