import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { problemBody } from '../problems/problem';
import { ProblemDto } from '../problems/problem.dto';
import { problems, type ProblemCode } from '../problems/problems';

type Responses = NonNullable<OpenAPIObject['paths'][string]['get']>['responses'];

/** One response for each status, with the codes that it may carry and each as an example, as it is sent. */
export function problemResponses(codes: readonly ProblemCode[]): Responses {
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => [status, problemResponse(codes.filter((code) => problems[code].status === status))]));
}

/** Every problem as it is sent, apart from the members that belong to one request. */
export const problemExamples = (): Record<string, { readonly value: object }> =>
  Object.fromEntries((Object.keys(problems) as ProblemCode[]).map((code) => [code, { value: problemBody(code) }]));

const problemResponse = (codes: readonly ProblemCode[]): Responses[string] => ({
  description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('\n\n'),
  content: {
    'application/problem+json': {
      schema: { allOf: [{ $ref: getSchemaPath(ProblemDto) }, { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } }] },
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    },
  },
});
