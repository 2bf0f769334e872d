import { Body, Controller, Param } from '@nestjs/common';
import { managesMember } from '../../access/member-rules';
import { Allows } from '../../access/rule';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { MemberPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { MemberController } from '../member-controller';
import { ChangeMemberRolesBody } from './change-member-roles.dto';

@Controller('members/:memberId')
export class ChangeMemberRolesController extends MemberController {
  @Allows(managesMember)
  @CommandRoute('change-member-roles', {
    says: 'Gives a member other roles.',
    body: ChangeMemberRolesBody,
    example: { roles: ['agency-worker', 'agency-supervisor'] },
    refusals: ['member-unknown', 'roles-missing', 'role-unknown', 'role-not-yours-to-grant'],
  })
  changeMemberRoles(@Param() { memberId }: MemberPath, @Body() { roles }: ChangeMemberRolesBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(memberId, { type: 'ChangeMemberRoles', data: { roles } }, sent);
  }
}
