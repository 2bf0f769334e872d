import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { EmptyBody } from '../../http/empty-body.dto';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { AgencyController } from '../agency-controller';

@Controller('agencies/:agencyId')
export class ReinstateAgencyController extends AgencyController {
  @Allows(withRole('operator'))
  @CommandRoute('reinstate-agency', {
    says: 'Lets steps be placed with the agency again. Those that it lost stay where they are.',
    body: EmptyBody,
    example: {},
    refusals: ['agency-not-registered'],
  })
  reinstateAgency(@Param() { agencyId }: AgencyPath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'ReinstateAgency', data: {} }, sent);
  }
}
