import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { MarkMilestoneNotWantedBody } from './mark-milestone-not-wanted.dto';

@Controller('cases/:caseId')
export class MarkMilestoneNotWantedController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('mark-milestone-not-wanted', {
    says: 'Says that the survivor does not want a milestone: a choice, not a gap.',
    body: MarkMilestoneNotWantedBody,
    example: { milestone: 'housed' },
    refusals: ['milestone-unknown', 'milestone-reached-already', 'case-closed', 'no-basis'],
  })
  markMilestoneNotWanted(
    @Param() { caseId }: CasePath,
    @Body() { milestone }: MarkMilestoneNotWantedBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'MarkMilestoneNotWanted', data: { milestone } }, sent);
  }
}
