import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { AgencyController } from '../agency-controller';
import { NameSupervisorBody } from './name-supervisor.dto';

@Controller('agencies/:agencyId')
export class NameSupervisorController extends AgencyController {
  @Allows(inOwnAgencyOrOperator('administrator'))
  @CommandRoute('name-supervisor', {
    says: 'Names who is told after the on-call contact.',
    body: NameSupervisorBody,
    example: { memberId: exampleIds.harborWorker },
    refusals: ['agency-not-registered'],
  })
  nameSupervisor(@Param() { agencyId }: AgencyPath, @Body() { memberId }: NameSupervisorBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'NameSupervisor', data: { memberId } }, sent);
  }
}
