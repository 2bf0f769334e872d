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
export class RevokeReferralController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('revoke-referral', {
    says: 'Takes a referral of one\'s own agency back.',
    body: EmptyBody,
    example: {},
    refusals: ['not-a-referral', 'step-belongs-to-another-agency', 'step-not-open', 'step-unknown'],
  })
  revokeReferral(@Param() { caseId, stepId }: StepPath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RevokeReferral', data: { stepId } }, sent);
  }
}
