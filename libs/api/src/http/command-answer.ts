import type { Answer } from '@throughline/taskforce';
import { Problem } from '../problems/problem';
import type { ProblemCode } from '../problems/problems';
import type { CommandAnswerDto } from './command-answer.dto';

/** What the history answered, as this API says it. `named` is what the command itself names and brings into being: a case, an agency. */
export function commandAnswer<Rejection extends { readonly code: ProblemCode }>(
  answer: Answer<Rejection>, named: CommandAnswerDto['created'] = [],
): CommandAnswerDto {
  switch (answer.outcome) {
    case 'done':
      return { position: answer.position, repeated: answer.repeated, created: [...named, ...answer.created] };
    case 'refused': {
      const { code, ...members } = answer.rejection;
      throw new Problem(code, members);
    }
    case 'stale':
      throw new Problem('precondition-failed', {}, answer.revision === undefined ? {} : { etag: `"${answer.revision}"` });
    case 'key-reused':
      throw new Problem('idempotency-key-reused');
  }
}
