import type { MemberRejection } from '@throughline/members';
import type { ProblemEntry } from './problem-entry';

export const memberProblems: Readonly<Record<MemberRejection['code'], ProblemEntry>> = {
  'member-unknown': { status: 404, title: 'There is no such member', detail: 'No account has this id.' },
  'member-already-added': {
    status: 409,
    title: 'This member has an account',
    detail: 'An account is opened once. Change its roles or its agency instead.',
  },
  'member-inactive': { status: 409, title: 'This account is not active', detail: 'Reactivate the member first.' },
  'roles-missing': { status: 422, title: 'A member has at least one role', detail: 'To shut somebody out deactivate the account.', field: 'roles' },
  'role-unknown': { status: 422, title: 'There is no such role', detail: 'Use the roles in the list.', field: 'roles' },
  'token-already-issued': {
    status: 409,
    title: 'This token was given out before',
    detail: 'Draw a new one: no token comes back.',
    field: 'tokenHash',
  },
  'token-already-expired': { status: 422, title: 'This token would be expired', detail: 'Choose an end in the future.', field: 'expiresAt' },
  'token-unknown': {
    status: 404,
    title: 'The member has no such token',
    detail: 'Nothing was revoked. Give the id that the token was issued under.',
  },
};
