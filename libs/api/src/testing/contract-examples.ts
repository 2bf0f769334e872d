import type { Contract } from './contract';

/** The body that the documentation shows for a command, and the path that it is sent to. */
export function documentedCommands(contract: Contract): ReadonlyMap<string, { readonly path: string; readonly example: object }> {
  const commands = contract.operations().flatMap(({ method, path, operation }) => {
    if (method !== 'post') return [];
    const name = operation.operationId ?? '';
    const body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content['application/json'] : undefined;
    const example = body?.examples?.[name];
    if (!example || '$ref' in example) throw new Error(`${name} has no example.`);
    return [[name, { path, example: example.value as object }] as const];
  });
  return new Map(commands);
}
