import { Body, Controller, Param } from '@nestjs/common';
import type { TokenId } from '@throughline/members';
import { managesMemberOrIs } from '../../access/member-rules';
import { Allows } from '../../access/rule';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { newId } from '../../http/new-id';
import { MemberPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { MemberController } from '../member-controller';
import { IssueTokenBody } from './issue-token.dto';

@Controller('members/:memberId')
export class IssueTokenController extends MemberController {
  @Allows(managesMemberOrIs)
  @CommandRoute('issue-token', {
    says: 'Lets a member in by a token. Only its hash comes here.',
    body: IssueTokenBody,
    example: { tokenHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', expiresAt: '2026-09-01T00:00:00-04:00' },
    refusals: ['member-unknown', 'member-inactive', 'token-already-issued', 'token-already-expired'],
  })
  issueToken(@Param() { memberId }: MemberPath, @Body() { tokenHash, expiresAt }: IssueTokenBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    const tokenId = newId<TokenId>('token', sent);
    return this.run(memberId, { type: 'IssueToken', data: { tokenId, tokenHash, expiresAt } }, sent, [{ type: 'TokenIssued', id: tokenId }]);
  }
}
