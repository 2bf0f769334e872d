import { Body, Controller, Param } from '@nestjs/common';
import { managesMemberOrIs } from '../../access/member-rules';
import { Allows } from '../../access/rule';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { EmptyBody } from '../../http/empty-body.dto';
import { TokenPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { MemberController } from '../member-controller';

@Controller('members/:memberId/tokens/:tokenId')
export class RevokeTokenController extends MemberController {
  @Allows(managesMemberOrIs)
  @CommandRoute('revoke-token', {
    says: 'Takes a token back. It stops opening within seconds.',
    body: EmptyBody,
    example: {},
    refusals: ['member-unknown', 'token-unknown'],
  })
  revokeToken(@Param() { memberId, tokenId }: TokenPath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(memberId, { type: 'RevokeToken', data: { tokenId } }, sent);
  }
}
