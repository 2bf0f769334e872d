import type { OpenAPIObject } from '@nestjs/swagger';
import { WHO } from '../access/rule';
import { REFUSALS } from '../http/command-route';
import { correlationHeader } from '../http/correlation-id';
import type { ProblemCode } from '../problems/problems';
import { problemResponses } from './problem-responses';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Route = { readonly path: string; readonly method: 'get' | 'post' };

const whereverSomebodyAsks: readonly ProblemCode[] = ['unauthenticated', 'forbidden', 'store-unavailable', 'fault'];
const ofEveryCommand: readonly ProblemCode[] = [
  'bad-json', 'validation-failed', 'payload-too-large', 'unsupported-media-type', 'idempotency-key-missing', 'idempotency-key-faulty', 'idempotency-key-reused',
  'if-match-faulty', 'append-unknown', 'erased',
];
const ofEveryQuery: readonly ProblemCode[] = ['validation-failed', 'position-foreign', 'not-yet-there'];

/** Adds to an operation what all of its kind share: who may use it, headers, and every problem that it answers with. */
export function describeOperation(operation: Operation, { path, method }: Route): void {
  const extensions = operation as Operation & { [WHO]?: string; [REFUSALS]?: readonly ProblemCode[] };
  const { [WHO]: who = '', [REFUSALS]: own = [] } = extensions;
  delete extensions[WHO];
  delete extensions[REFUSALS];
  operation.description = [operation.description, who && `Open to: ${who}`].filter(Boolean).join('\n\n');

  const isPublic = operation.security === undefined;
  const isOfCase = path.includes('{caseId}');
  operation.tags = [tagOf(path)];
  operation.parameters = [...(operation.parameters ?? []), ...(isPublic ? [] : headersOf(method, isOfCase))];
  const shared = isPublic ? [] : [...whereverSomebodyAsks, ...(method === 'post' ? ofEveryCommand : ofEveryQuery)];
  const ofCases: readonly ProblemCode[] = isOfCase ? ['case-unknown', ...(method === 'post' ? (['precondition-failed'] as const) : [])] : [];
  operation.responses = { ...operation.responses, ...problemResponses([...new Set([...own, ...ofCases, ...shared])]) };
}

/** The resource that comes first in a path, and steps apart from the cases they belong to. */
function tagOf(path: string): string {
  const [first = '', , second = ''] = path.replace(/^\/(api\/v1\/)?/, '').split('/');
  if (first === 'healthz' || first === 'readyz') return 'health';
  return second === 'steps' ? 'steps' : first;
}

function headersOf(method: Route['method'], isOfCase: boolean): NonNullable<Operation['parameters']> {
  if (method === 'get') return [position, correlation];
  return [key, ...(isOfCase ? [seen] : []), correlation];
}

const header = (name: string, description: string, schema: object) => ({ in: 'header' as const, name, required: false, description, schema });

const correlation = header(correlationHeader, 'Ties the request to its events and to the log: a UUID, drawn here when absent.', {
  type: 'string', format: 'uuid',
});
const position = header('throughline-position', 'As `atLeast`.', { type: 'string' });
const key = {
  ...header('idempotency-key', 'Names this command among the sender\'s own: the same again is the same command again.', {
    type: 'string', minLength: 1, maxLength: 255,
  }),
  required: true,
};
const seen = header('if-match', 'The ETag of the step in the path, else of the case, as the sender saw it: refused when it has moved on.', {
  type: 'string', example: '"12"',
});
