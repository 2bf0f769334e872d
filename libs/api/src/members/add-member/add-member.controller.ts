import { Body, Controller, Param, Res } from '@nestjs/common';
import type { MemberId } from '@throughline/kernel';
import type { FastifyReply } from 'fastify';
import { refuseRolesOfOthers } from '../../access/granted-roles';
import { Allows } from '../../access/rule';
import { inOwnAgencyOrOperator } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { newId } from '../../http/new-id';
import { AgencyPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { MemberController } from '../member-controller';
import { AddMemberBody } from './add-member.dto';

@Controller('agencies/:agencyId/members')
export class AddMemberController extends MemberController {
  @Allows(inOwnAgencyOrOperator('administrator'))
  @CommandRoute('add-member', {
    says: 'Opens a person\'s account at an agency.',
    body: AddMemberBody,
    example: { roles: ['agency-worker'], sealed: { identity: { name: 'Invented Newcomer' }, contact: { email: 'newcomer@harbor.example' } } },
    refusals: ['member-already-added', 'roles-missing', 'role-unknown', 'role-not-yours-to-grant'],
  })
  addMember(
    @Param() { agencyId }: AgencyPath,
    @Body() { roles, sealed }: AddMemberBody,
    @Sent() sent: SentCommand,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswerDto> {
    refuseRolesOfOthers(sent.sender, [], roles);
    const memberId = newId<MemberId>('member', sent);
    reply.header('location', `/api/v1/members/${memberId}`);
    const data = { memberId, agencyId, roles };
    return this.run(memberId, { type: 'AddMember', data, ...(sealed ? { sealed } : {}) }, sent, [{ type: 'MemberAdded', id: memberId }]);
  }
}
