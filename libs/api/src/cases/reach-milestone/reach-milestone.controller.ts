import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { ReachMilestoneBody } from './reach-milestone.dto';

@Controller('cases/:caseId')
export class ReachMilestoneController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('reach-milestone', {
    says: 'Says that a milestone was reached without a step of ours.',
    body: ReachMilestoneBody,
    example: { milestone: 'housed', kind: 'emergency' },
    refusals: ['milestone-unknown', 'case-closed', 'no-basis', 'moment-in-future'],
  })
  reachMilestone(
    @Param() { caseId }: CasePath,
    @Body() { milestone, kind, occurredAt }: ReachMilestoneBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'ReachMilestone', data: { milestone, kind: kind ?? null } }, sent, occurredAt);
  }
}
