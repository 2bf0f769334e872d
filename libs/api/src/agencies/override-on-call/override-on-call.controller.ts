import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { AgencyController } from '../agency-controller';
import { OverrideOnCallBody } from './override-on-call.dto';

@Controller('agencies/:agencyId')
export class OverrideOnCallController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator', 'agency-supervisor', 'agency-worker', 'coordinator'))
  @CommandRoute('override-on-call', {
    says: 'Puts somebody in the place of the weekly turns for a while.',
    body: OverrideOnCallBody,
    example: { from: '2026-03-07T00:00:00-05:00', until: '2026-03-09T00:00:00-04:00', memberId: exampleIds.harborSupervisor },
    refusals: ['agency-not-registered', 'override-ends-before-it-begins', 'override-already-over'],
  })
  overrideOnCall(
    @Param() { agencyId }: AgencyPath,
    @Body() { from, until, memberId }: OverrideOnCallBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'OverrideOnCall', data: { from, until, memberId } }, sent);
  }
}
