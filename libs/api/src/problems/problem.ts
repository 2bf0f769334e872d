import { problems, type ProblemCode } from './problems';

/** What is wrong with one field: what stood there, unless it may be personal, and what should. */
export type FieldFault = { readonly field: string; readonly was?: string | number | boolean | null; readonly should: string };

/** A problem document (RFC 9457). Members beside the standard ones belong to the code: a step's id, the longest pause, the codes of a list. */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly field?: string;
  readonly errors?: readonly FieldFault[];
  readonly [member: string]: unknown;
};

/** This API says no. Thrown anywhere behind a route, answered as its problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly members: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

export function problemBody(code: ProblemCode, members: Readonly<Record<string, unknown>> = {}): ProblemBody {
  const { status, title, detail, field } = problems[code];
  return { type: `/problems/${code}`, title, status, detail, code, ...(field === undefined ? {} : { field }), ...members };
}
