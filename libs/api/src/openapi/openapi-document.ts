import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { INestApplication } from '@nestjs/common';
import { ProblemDto } from '../problems/problem.dto';
import { closeBodies } from './close-bodies';
import { describeOperation } from './describe-operation';
import { problemExamples } from './problem-responses';

const about = `Commands are POST routes in their own name; every one takes an \`Idempotency-Key\`, is durable when it is answered, and answers with a \`position\`.
Queries are GET routes; \`?atLeast=<position>\` waits until they have seen it. Every refusal is a problem document (RFC 9457) with a stable \`code\`.`;

/** The contract, as a program can read it: every route with its bodies, answers and problems. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Throughline')
    .setDescription(about)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'tl_…' });
  const document = SwaggerModule.createDocument(app, builder.build(), { extraModels: [ProblemDto], autoTagControllers: false });
  document.components = { ...document.components, examples: problemExamples() };
  for (const [path, item] of Object.entries(document.paths)) {
    if (item.get) describeOperation(item.get, { path, method: 'get' });
    if (item.post) describeOperation(item.post, { path, method: 'post' });
  }
  closeBodies(document);
  return document;
}
