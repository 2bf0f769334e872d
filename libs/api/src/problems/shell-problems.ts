import type { ProblemEntry } from './problem-entry';

/** What the API itself answers with, before or instead of asking the history. */
export type ShellCode =
  | 'bad-json' | 'validation-failed' | 'payload-too-large' | 'unsupported-media-type' | 'route-unknown'
  | 'unauthenticated' | 'forbidden' | 'role-not-yours-to-grant'
  | 'idempotency-key-missing' | 'idempotency-key-faulty' | 'idempotency-key-reused' | 'if-match-faulty' | 'precondition-failed'
  | 'position-foreign' | 'not-yet-there' | 'cursor-faulty' | 'problem-unknown' | 'notice-not-found'
  | 'store-unavailable' | 'append-unknown' | 'erased' | 'fault';

export const shellProblems: Readonly<Record<ShellCode, ProblemEntry>> = {
  'bad-json': {
    status: 400,
    title: 'The body is not JSON',
    detail: 'The body could not be read as JSON (RFC 8259). Nothing was recorded. Check quotes, commas and brackets.',
  },
  'validation-failed': {
    status: 400,
    title: 'The request is not as it should be',
    detail: 'Nothing was recorded. Each entry of `errors` names a field and says what should stand there.',
  },
  'payload-too-large': { status: 413, title: 'The body is too large', detail: 'A body may have 256 KiB at the most. Nothing was recorded.' },
  'unsupported-media-type': { status: 415, title: 'The body is of another kind', detail: 'Send the body as application/json. Nothing was recorded.' },
  'route-unknown': {
    status: 404,
    title: 'There is nothing here',
    detail: 'No route has this path and method. The routes are described at /api/docs.',
  },

  unauthenticated: {
    status: 401,
    title: 'Who are you?',
    detail: 'Send a token as `Authorization: Bearer tl_…`. A token is refused when it was never issued, was revoked, has expired, or belongs to an inactive member.',
  },
  forbidden: {
    status: 403,
    title: 'Not with your role',
    detail: 'You are known, but this is for other roles, or for members of the agency concerned.',
  },
  'role-not-yours-to-grant': {
    status: 403,
    title: 'This role is not yours to give or take',
    detail: 'Coordinators, auditors and operators are named by an operator only.',
    field: 'roles',
  },

  'idempotency-key-missing': {
    status: 400,
    title: 'The command has no key',
    detail: 'Send an `Idempotency-Key` with every command, such as a UUID. The same key again is the same command again: nothing happens twice.',
  },
  'idempotency-key-faulty': {
    status: 400,
    title: 'The key is not as it should be',
    detail: 'An `Idempotency-Key` has 1 to 255 printable ASCII characters.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The key was used for something else',
    detail: 'This `Idempotency-Key` came before with another body. Nothing was recorded now. Send a new command with a new key.',
  },
  'if-match-faulty': {
    status: 400,
    title: 'If-Match is not as it should be',
    detail: 'Send one revision in quotes, as the ETag of the step or case has it: If-Match: "12". It works on commands to a case or a step.',
  },
  'precondition-failed': {
    status: 412,
    title: 'It has changed since you saw it',
    detail: 'The step or case is at another revision than the one in If-Match. Nothing was recorded. Look again, then decide.',
  },

  'position-foreign': {
    status: 400,
    title: 'This position is not of this history',
    detail: 'A position comes from an answer of this store; a restored store has positions of its own. Leave it out, or use a newer one.',
    field: 'atLeast',
  },
  'not-yet-there': {
    status: 503,
    title: 'Not there yet',
    detail: 'The read models have not reached this position within two seconds. What was acknowledged is safe. Ask again.',
    field: 'atLeast',
  },
  'cursor-faulty': {
    status: 400,
    title: 'This cursor does not fit',
    detail: 'Use `next` of the page before, with the same query, or leave it out to begin again.',
    field: 'cursor',
  },
  'problem-unknown': { status: 404, title: 'There is no such problem', detail: 'The codes are listed at /problems.' },
  'notice-not-found': { status: 404, title: 'There is no such notice', detail: 'There is no notice of this id, or it is not for you.' },

  'store-unavailable': {
    status: 503,
    title: 'The store takes nothing for now',
    detail: 'Nothing was recorded. Send the same again, with the same Idempotency-Key, after the seconds in Retry-After.',
  },
  'append-unknown': {
    status: 503,
    title: 'It may or may not be recorded',
    detail: 'The store did not answer. Send the same again, with the same Idempotency-Key: it is recorded once, whatever happened.',
  },
  erased: {
    status: 410,
    title: 'What was sealed here is erased for ever',
    detail: 'The key of this history was destroyed: nothing personal can be read or written here any more.',
  },
  fault: {
    status: 500,
    title: 'Something broke here',
    detail: 'This is our fault, not yours. It is on record under the correlation id. Send the same again, with the same Idempotency-Key.',
  },
};
