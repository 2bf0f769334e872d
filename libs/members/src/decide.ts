import type { Decider, Decision, Instant } from '@throughline/kernel';
import { addMember, type AddMember } from './commands/add-member/add-member';
import { changeMemberRoles, type ChangeMemberRoles } from './commands/change-member-roles/change-member-roles';
import { deactivateMember, type DeactivateMember } from './commands/deactivate-member/deactivate-member';
import { issueToken, type IssueToken } from './commands/issue-token/issue-token';
import { moveMemberToAgency, type MoveMemberToAgency } from './commands/move-member-to-agency/move-member-to-agency';
import { reactivateMember, type ReactivateMember } from './commands/reactivate-member/reactivate-member';
import { revokeToken, type RevokeToken } from './commands/revoke-token/revoke-token';
import type { MemberEvent } from './events';
import { copy, evolve, initialState } from './evolve';
import type { Member } from './member';
import type { MemberRejection } from './rejections';

export type MemberCommand =
  | AddMember
  | ChangeMemberRoles
  | MoveMemberToAgency
  | DeactivateMember
  | ReactivateMember
  | IssueToken
  | RevokeToken;

export type MemberContext = { readonly now: Instant };

function decide(command: MemberCommand, member: Member, context: MemberContext): Decision<MemberEvent, MemberRejection> {
  switch (command.type) {
    case 'AddMember':
      return addMember(command, member);
    case 'ChangeMemberRoles':
      return changeMemberRoles(command, member);
    case 'MoveMemberToAgency':
      return moveMemberToAgency(command, member);
    case 'DeactivateMember':
      return deactivateMember(command, member, context);
    case 'ReactivateMember':
      return reactivateMember(command, member);
    case 'IssueToken':
      return issueToken(command, member, context);
    case 'RevokeToken':
      return revokeToken(command, member);
  }
}

export const memberDecider: Decider<MemberCommand, Member, MemberEvent, MemberRejection, MemberContext> = { initialState, copy, decide, evolve };
