import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { AgencyController } from '../agency-controller';
import { SeatCoordinatorBody } from './seat-coordinator.dto';

@Controller('agencies/:agencyId')
export class SeatCoordinatorController extends AgencyController {
  @Allows(withRole('operator'))
  @CommandRoute('seat-coordinator', {
    says: 'Seats a member as a coordinator. The first makes the agency a coordinator\'s agency.',
    body: SeatCoordinatorBody,
    example: { memberId: exampleIds.harborSupervisor },
    refusals: ['agency-not-registered'],
  })
  seatCoordinator(
    @Param() { agencyId }: AgencyPath,
    @Body() { memberId }: SeatCoordinatorBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(agencyId, { type: 'SeatCoordinator', data: { memberId } }, sent);
  }
}
