import { AddMemberController } from './add-member/add-member.controller';
import { ChangeMemberRolesController } from './change-member-roles/change-member-roles.controller';
import { DeactivateMemberController } from './deactivate-member/deactivate-member.controller';
import { IssueTokenController } from './issue-token/issue-token.controller';
import { MoveMemberToAgencyController } from './move-member-to-agency/move-member-to-agency.controller';
import { ReactivateMemberController } from './reactivate-member/reactivate-member.controller';
import { RevokeTokenController } from './revoke-token/revoke-token.controller';

/** One for every command that a person sends about a member's account. */
export const memberControllers = [
  AddMemberController, ChangeMemberRolesController, DeactivateMemberController, IssueTokenController, MoveMemberToAgencyController, ReactivateMemberController,
  RevokeTokenController,
];
