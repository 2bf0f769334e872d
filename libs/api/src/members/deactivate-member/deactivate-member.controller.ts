import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { managesMember } from '../../access/member-rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { EmptyBody } from '../../http/empty-body.dto';
import { MemberPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { MemberController } from '../member-controller';

@Controller('members/:memberId')
export class DeactivateMemberController extends MemberController {
  @Allows(managesMember)
  @CommandRoute('deactivate-member', {
    says: 'Shuts an account. Every token of the member is revoked with it.',
    body: EmptyBody,
    example: {},
    refusals: ['member-unknown'],
  })
  deactivateMember(@Param() { memberId }: MemberPath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(memberId, { type: 'DeactivateMember', data: {} }, sent);
  }
}
