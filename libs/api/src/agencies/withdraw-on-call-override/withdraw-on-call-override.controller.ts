import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { AgencyController } from '../agency-controller';
import { WithdrawOnCallOverrideBody } from './withdraw-on-call-override.dto';

@Controller('agencies/:agencyId')
export class WithdrawOnCallOverrideController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator', 'agency-supervisor', 'agency-worker', 'coordinator'))
  @CommandRoute('withdraw-on-call-override', {
    says: 'Lets the weekly turns count again.',
    body: WithdrawOnCallOverrideBody,
    example: { from: '2026-03-07T00:00:00-05:00', until: '2026-03-09T00:00:00-04:00', memberId: exampleIds.harborSupervisor },
    refusals: ['agency-not-registered', 'override-unknown', 'override-already-over'],
  })
  withdrawOnCallOverride(
    @Param() { agencyId }: AgencyPath,
    @Body() { from, until, memberId }: WithdrawOnCallOverrideBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'WithdrawOnCallOverride', data: { from, until, memberId } }, sent);
  }
}
