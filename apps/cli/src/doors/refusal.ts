import { Refused } from '../refused';

type Fault = { readonly path: string; readonly message: string };
type Members = Readonly<Record<string, unknown>>;

/** What the refusals that these commands meet mean at a keyboard, whichever door they come through. Others speak for themselves. */
const inWords: Readonly<Record<string, (members: Members) => string>> = {
  'agency-already-registered': () => 'This agency has its seat already: nothing was changed.',
  'agency-not-registered': () => 'No agency has this id: see `throughline agency list`.',
  'agency-unknown': () => 'The agency of this token is not in the history: use the token of a member of this taskforce.',
  'calendar-faulty': () => 'Clocks could not run on this calendar: correct it and try again.',
  'case-unknown': () => 'No case here has this id, or the survivor has excluded you from it.',
  'member-unknown': () => 'No member has this id: see `throughline member list`.',
  'protocol-faulty': () => 'This is no protocol yet: correct the file and try again.',
  'protocol-id-differs': () => 'The file has another id than what was published under this name: give it a name of its own.',
  'protocol-version-published-already': ({ version }) => `Version ${String(version)} is published with other content, and a published version never changes: make this the next version.`,
  'protocol-version-not-next': ({ next }) => `Versions follow one another without a gap: make this version ${String(next)}.`,
  unauthenticated: () => 'The server does not know this token: it was never issued there, was revoked, or has expired. Set THROUGHLINE_TOKEN to that of an operator.',
  forbidden: () => 'The member of this token may not do this: use the token of an operator.',
  'role-not-yours-to-grant': () => 'Coordinators, auditors and operators are named by an operator only: use the token of an operator.',
};

/** A refusal by its code, with what came along. `said` is the server's own wording, for codes that have none here. */
export function refusal(code: string, members: Members, said?: string): Refused {
  const words = inWords[code]?.(members) ?? said ?? `The history says no: ${code}.`;
  const faults = Array.isArray(members['faults']) ? (members['faults'] as readonly (Fault | string)[]) : [];
  return new Refused([words, ...faults.map((fault) => `  ${typeof fault === 'string' ? fault : `${fault.path || '/'}  ${fault.message}`}`)].join('\n'));
}
