import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { AgencyController } from '../agency-controller';
import { SuspendAgencyBody } from './suspend-agency.dto';

@Controller('agencies/:agencyId')
export class SuspendAgencyController extends AgencyController {
  @Allows(withRole('operator'))
  @CommandRoute('suspend-agency', {
    says: 'Lets an agency\'s seat rest. Its open steps become unplaced.',
    body: SuspendAgencyBody,
    example: { reason: 'nobody-to-answer' },
    refusals: ['agency-not-registered', 'suspension-reason-unknown'],
  })
  suspendAgency(@Param() { agencyId }: AgencyPath, @Body() { reason }: SuspendAgencyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'SuspendAgency', data: { reason } }, sent);
  }
}
