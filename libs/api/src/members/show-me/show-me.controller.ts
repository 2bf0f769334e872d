import { Controller, Query } from '@nestjs/common';
import type { Role } from '@throughline/members';
import type { Sender } from '@throughline/taskforce';
import { Allows } from '../../access/rule';
import { anyMember } from '../../access/rules';
import { Asker } from '../../http/asker';
import { QueryRoute } from '../../http/query-route';
import { ReadQuery } from '../../http/read-query.dto';
import { MemberDto } from '../list-members/list-members.dto';

@Controller('me')
export class ShowMeController {
  // Signing in has found it all; there is nothing left to ask.
  @Allows(anyMember)
  @QueryRoute('', { name: 'show-me', says: 'Whom the token lets in.', answers: MemberDto })
  showMe(@Query() _query: ReadQuery, @Asker() { memberId, agencyId, roles }: Sender): MemberDto {
    return { memberId, agencyId, roles: roles as readonly Role[], status: 'active' };
  }
}
