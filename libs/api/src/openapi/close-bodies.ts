import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
const prefix = '#/components/schemas/';

/** Says of every schema that a body is made of what validation does with it: unknown fields are refused. */
export function closeBodies({ paths, components: { schemas = {} } = {} }: OpenAPIObject): void {
  const bodies = Object.values(paths).flatMap(({ post }) => (post?.requestBody ? [post.requestBody] : []));
  for (const name of reachable(bodies, schemas)) {
    const schema = schemas[name];
    if (schema && !('$ref' in schema) && schema.type === 'object') schema.additionalProperties ??= false;
  }
}

/** The names of the schemas that something refers to, directly or through others. */
function reachable(from: unknown, schemas: Schemas, seen = new Set<string>()): ReadonlySet<string> {
  const refs = [...JSON.stringify(from).matchAll(/"\$ref":"([^"]+)"/g)].flatMap(([, ref = '']) => (ref.startsWith(prefix) ? [ref.slice(prefix.length)] : []));
  for (const name of refs) {
    if (seen.has(name)) continue;
    seen.add(name);
    reachable(schemas[name], schemas, seen);
  }
  return seen;
}
