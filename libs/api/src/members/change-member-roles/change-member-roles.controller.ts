import { Body, Controller, Inject, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { TaskforceApi } from '@throughline/taskforce';
import { refuseRolesOfOthers } from '../../access/granted-roles';
import { memberRow } from '../../access/member-row';
import { managesMember } from '../../access/member-rules';
import { Allows } from '../../access/rule';
import { TASKFORCE } from '../../api-options';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { MemberPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { MemberController } from '../member-controller';
import { ChangeMemberRolesBody } from './change-member-roles.dto';

@Controller('members/:memberId')
export class ChangeMemberRolesController extends MemberController {
  constructor(@Inject(CommandBus) commands: CommandBus, @Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {
    super(commands);
  }

  @Allows(managesMember)
  @CommandRoute('change-member-roles', {
    says: 'Gives a member other roles.',
    body: ChangeMemberRolesBody,
    example: { roles: ['agency-worker', 'agency-supervisor'] },
    refusals: ['member-unknown', 'roles-missing', 'role-unknown', 'role-not-yours-to-grant'],
  })
  async changeMemberRoles(@Param() { memberId }: MemberPath, @Body() { roles }: ChangeMemberRolesBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    refuseRolesOfOthers(sent.sender, (await memberRow(this.taskforce, memberId))?.roles ?? [], roles);
    return this.run(memberId, { type: 'ChangeMemberRoles', data: { roles } }, sent);
  }
}
