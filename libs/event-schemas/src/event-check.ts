import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import type { JsonSchema } from './schema';
import { formats } from './values';

/** One thing in an event that may not be there: where (a JSON pointer into the event) and what is wrong. It never repeats what was found. */
export type EventFault = { readonly path: string; readonly message: string };

type AnyEventSchema = { readonly data: { readonly json: JsonSchema }; readonly sealed: readonly string[] };

/**
 * Makes the check that an event passes before it is written: everything in it that its type has no place for. Each type's schema is compiled when
 * first asked for, and kept: a program that only replays never needs one.
 */
export function eventCheck(schemas: Readonly<Record<string, AnyEventSchema>>): (event: { readonly type: string }) => readonly EventFault[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, discriminator: true, validateSchema: false, formats });
  const compiled = new Map<string, ValidateFunction>();

  const checkOf = (type: string): ValidateFunction | undefined => {
    const known = compiled.get(type);
    const own = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
    if (known || !own) return known;
    const check = ajv.compile(wholeEvent(type, own));
    compiled.set(type, check);
    return check;
  };

  return (event) => {
    const check = checkOf(event.type);
    if (!check) return [{ path: '/type', message: 'is no type of event here' }];
    return check(event) ? [] : (check.errors ?? []).map(({ instancePath, message = 'is not as it should be' }) => ({ path: instancePath, message }));
  };
}

const wholeEvent = (type: string, { data, sealed }: AnyEventSchema): JsonSchema => ({
  type: 'object',
  properties: {
    type: { type: 'string', const: type },
    data: data.json,
    sealed: { type: 'object', properties: Object.fromEntries(sealed.map((fieldClass) => [fieldClass, {}])), additionalProperties: false },
  },
  required: ['type', 'data'],
  additionalProperties: false,
});
