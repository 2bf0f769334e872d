import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { OpenReferralBody } from './open-referral.dto';

@Controller('cases/:caseId')
export class OpenReferralController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('open-referral', {
    says: 'Opens a step for another agency by hand.',
    body: OpenReferralBody,
    example: {
      agencyKind: 'legal-aid', need: 'legal', within: { clock: 'business', limit: 'P3D' }, urgency: 'routine',
      sealed: { narrative: 'She asks about her wages.' },
    },
    refusals: ['case-closed', 'no-basis', 'agency-unknown', 'agency-suspended', 'agency-excluded'],
  })
  openReferral(
    @Param() { caseId }: CasePath,
    @Body() { agencyKind, agencyId, need, within, urgency, sealed }: OpenReferralBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    const data = { agencyKind, agencyId: agencyId ?? null, need: need ?? null, within, urgency, ...(sealed ? { sealed } : {}) };
    return this.run(caseId, { type: 'OpenReferral', data }, sent);
  }
}
