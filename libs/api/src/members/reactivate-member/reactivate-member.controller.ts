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
export class ReactivateMemberController extends MemberController {
  @Allows(managesMember)
  @CommandRoute('reactivate-member', {
    says: 'Opens an account that was shut. Its tokens stay revoked.',
    body: EmptyBody,
    example: {},
    refusals: ['member-unknown'],
  })
  reactivateMember(@Param() { memberId }: MemberPath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(memberId, { type: 'ReactivateMember', data: {} }, sent);
  }
}
