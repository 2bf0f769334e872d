import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { MemberPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { MemberController } from '../member-controller';
import { MoveMemberToAgencyBody } from './move-member-to-agency.dto';

@Controller('members/:memberId')
export class MoveMemberToAgencyController extends MemberController {
  @Allows(withRole('operator'))
  @CommandRoute('move-member-to-agency', {
    says: 'Moves a member to another agency.',
    body: MoveMemberToAgencyBody,
    example: { agencyId: exampleIds.hillShelter },
    refusals: ['member-unknown'],
  })
  moveMemberToAgency(
    @Param() { memberId }: MemberPath,
    @Body() { agencyId }: MoveMemberToAgencyBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(memberId, { type: 'MoveMemberToAgency', data: { agencyId } }, sent);
  }
}
