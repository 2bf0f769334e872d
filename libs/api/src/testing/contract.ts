import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Method = 'get' | 'post';
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Answered = { readonly method: Method; readonly path: string; readonly status: number; readonly contentType: string; readonly body: unknown };

/** Holds every answer that a spec gets against what the documentation promises: its status, its content type, and each field of its body. */
export class Contract {
  readonly #ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
  readonly #compiled = new Map<object, ValidateFunction>();
  readonly #routes: readonly { readonly form: RegExp; readonly path: string; readonly item: OpenAPIObject['paths'][string] }[];

  constructor(private readonly document: OpenAPIObject) {
    this.#routes = Object.entries(document.paths)
      .map(([path, item]) => ({ path, item, form: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`) }))
      // What is written out comes before what stands for anything.
      .sort((a, b) => (a.path.match(/\{/g) ?? []).length - (b.path.match(/\{/g) ?? []).length);
    this.#ajv.addSchema({ $id: 'document', components: strictly(document.components) });
  }

  /** What the answer says that the documentation does not; empty when it keeps its promise. */
  faultsOf({ method, path, status, contentType, body }: Answered): readonly string[] {
    const [plainPath = ''] = path.split('?');
    const operation = this.#routes.find(({ form }) => form.test(plainPath))?.item[method];
    if (status === 404 && (body as { readonly code?: string }).code === 'route-unknown') return [];
    if (!operation) return [`${method} ${plainPath} answers ${status} and is not documented`];
    const name = `${operation.operationId}: ${status}`;
    const response = operation.responses[String(status)];
    if (!response || '$ref' in response) return [`${name} is not documented`];
    const [documented] = Object.entries(response.content ?? {});
    if (!documented) return [`${name} has no documented body`];
    const [type, { schema = {} }] = documented;
    if (!contentType.startsWith(type)) return [`${name} is documented as ${type} and is ${contentType}`];
    const check = this.#checkOf(schema);
    return check(body) ? [] : (check.errors ?? []).map(({ instancePath, message, params }) => `${name} ${instancePath} ${message} ${JSON.stringify(params)}`);
  }

  operations(): readonly { readonly method: Method; readonly path: string; readonly operation: Operation }[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      (['get', 'post'] as const).flatMap((method) => (item[method] ? [{ method, path, operation: item[method] }] : [])));
  }

  #checkOf(schema: object): ValidateFunction {
    const known = this.#compiled.get(schema);
    if (known) return known;
    const compiled = this.#ajv.compile(referring(strictly(schema)));
    this.#compiled.set(schema, compiled);
    return compiled;
  }
}

/**
 * The same schema as one that fields nobody documented do not pass. Of a problem they may be there: its members beside the standard ones belong to its code. In
 * OpenAPI 3.0 `nullable` stands beside a reference; in JSON Schema it is a choice.
 */
function strictly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strictly);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strictly(value)])) as Record<string, unknown>;
  const isProblem = typeof inner.properties === 'object' && inner.properties !== null && 'code' in inner.properties;
  if (inner.type === 'object' && inner.properties && inner.additionalProperties === undefined && !isProblem) inner.additionalProperties = false;
  if (inner.nullable !== true || !inner.allOf) return inner;
  const { nullable: _, type: __, ...rest } = inner;
  return { anyOf: [{ type: 'null' }, rest] };
}

const referring = (schema: unknown): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')) as object;
