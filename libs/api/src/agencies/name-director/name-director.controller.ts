import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { AgencyController } from '../agency-controller';
import { NameDirectorBody } from './name-director.dto';

@Controller('agencies/:agencyId')
export class NameDirectorController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator'))
  @CommandRoute('name-director', {
    says: 'Names where the ladder ends for a case without a coordinator\'s agency.',
    body: NameDirectorBody,
    example: { memberId: exampleIds.harborSupervisor },
    refusals: ['agency-not-registered'],
  })
  nameDirector(@Param() { agencyId }: AgencyPath, @Body() { memberId }: NameDirectorBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'NameDirector', data: { memberId } }, sent);
  }
}
