import { RequestMethod } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { RequestLog } from './http/request-log';
import { correlationHeader, correlationIdOf } from './http/correlation-id';
import { ValidationPipe } from './http/validation.pipe';
import { openApiDocument } from './openapi/openapi-document';
import { Problem } from './problems/problem';
import { ProblemFilter } from './problems/problem.filter';

const bodyBytesMax = 256 * 1024;
/** Whoever sends a request slower than this is cut off. */
const requestMsMax = 30_000;

/** What every app and every spec puts around the routes: the prefix, limits, headers, validation, problems and documentation. */
export function configureApi(app: NestFastifyApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'problems', 'problems/{*code}'].map((path) => ({ path, method: RequestMethod.GET })) });
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  secure(app);
  limitBodies(app);
  addHooks(app);
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/docs/openapi.json', yamlDocumentUrl: 'api/docs/openapi.yaml', customSiteTitle: 'Throughline API',
  });
}

/** TLS ends before this process, so nothing is upgraded here. */
function secure(app: NestFastifyApplication): void {
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      directives: { fontSrc: ["'self'", 'data:'], frameAncestors: ["'none'"], styleSrc: ["'self'", "'unsafe-inline'"], upgradeInsecureRequests: null },
    },
    xFrameOptions: { action: 'deny' },
  });
}

/** JSON and nothing else, at most so much of it. */
function limitBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  app.useBodyParser('application/json', { bodyLimit: bodyBytesMax });
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: bodyBytesMax }, (_request, _body, done) => done(new Problem('unsupported-media-type')));
  app.getHttpServer().requestTimeout = requestMsMax;
}

function addHooks(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const log = app.get(RequestLog);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header(correlationHeader, correlationIdOf(request));
    // What is answered here is about somebody. No proxy and no browser keeps it.
    if (!request.url.startsWith('/api/docs')) reply.header('cache-control', 'no-store');
    done();
  });
  fastify.addHook('preSerialization', (_request, reply, payload, done) => {
    if (hasPosition(payload)) reply.header('throughline-position', payload.position);
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    log.answered(request, reply);
    done();
  });
}

const hasPosition = (payload: unknown): payload is { readonly position: string } =>
  typeof payload === 'object' && payload !== null && 'position' in payload && typeof payload.position === 'string';
