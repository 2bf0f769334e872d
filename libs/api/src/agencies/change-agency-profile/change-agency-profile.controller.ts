import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { AgencyController } from '../agency-controller';
import { ChangeAgencyProfileBody } from './change-agency-profile.dto';

@Controller('agencies/:agencyId')
export class ChangeAgencyProfileController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator'))
  @CommandRoute('change-agency-profile', {
    says: 'Says where the agency works now, and its name and ways to reach it where they change.',
    body: ChangeAgencyProfileBody,
    example: { region: 'sample-county', town: 'exampleville', sealed: { contact: { phone: '555-0199' } } },
    refusals: ['agency-not-registered'],
  })
  changeAgencyProfile(
    @Param() { agencyId }: AgencyPath,
    @Body() { region, town, sealed }: ChangeAgencyProfileBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'ChangeAgencyProfile', data: { region, town: town ?? null }, ...(sealed ? { sealed } : {}) }, sent);
  }
}
