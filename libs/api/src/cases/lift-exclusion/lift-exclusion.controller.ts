import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { CaseController } from '../case-controller';
import { ExclusionBody, exclusionOf } from '../exclusion.dto';

@Controller('cases/:caseId')
export class LiftExclusionController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('lift-exclusion', {
    says: 'Says that the survivor no longer wants them kept out.',
    body: ExclusionBody,
    example: { of: 'agency', agencyId: exampleIds.hillShelter },
    refusals: ['exclusion-unknown', 'no-basis'],
  })
  liftExclusion(@Param() { caseId }: CasePath, @Body() body: ExclusionBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'LiftExclusion', data: exclusionOf(body) }, sent);
  }
}
