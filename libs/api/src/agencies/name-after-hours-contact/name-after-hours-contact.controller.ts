import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { AgencyController } from '../agency-controller';
import { NameAfterHoursContactBody } from './name-after-hours-contact.dto';

@Controller('agencies/:agencyId')
export class NameAfterHoursContactController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator', 'agency-supervisor'))
  @CommandRoute('name-after-hours-contact', {
    says: 'Names who answers whenever no turn of duty covers the moment.',
    body: NameAfterHoursContactBody,
    example: { memberId: exampleIds.harborSupervisor },
    refusals: ['agency-not-registered'],
  })
  nameAfterHoursContact(
    @Param() { agencyId }: AgencyPath,
    @Body() { memberId }: NameAfterHoursContactBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'NameAfterHoursContact', data: { memberId } }, sent);
  }
}
