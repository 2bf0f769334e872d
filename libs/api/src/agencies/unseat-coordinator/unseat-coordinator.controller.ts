import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { AgencyController } from '../agency-controller';
import { UnseatCoordinatorBody } from './unseat-coordinator.dto';

@Controller('agencies/:agencyId')
export class UnseatCoordinatorController extends AgencyController {
  @Allows(withRole('operator'))
  @CommandRoute('unseat-coordinator', {
    says: 'Takes a member\'s seat as a coordinator back.',
    body: UnseatCoordinatorBody,
    example: { memberId: exampleIds.harborSupervisor },
    refusals: ['agency-not-registered'],
  })
  unseatCoordinator(
    @Param() { agencyId }: AgencyPath,
    @Body() { memberId }: UnseatCoordinatorBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'UnseatCoordinator', data: { memberId } }, sent);
  }
}
