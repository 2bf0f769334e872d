import type { ErrorObject } from 'ajv';
import { pointer, type Fault } from '../fault';

/** `quoting` repeats what was refused (a value, an unknown field's name): good for an author, never for data about a person. */
export type PlainWordsOptions = { readonly quoting: boolean };

/** ajv's errors as faults: which field, what it is, what would be right. Needs ajv's `allErrors` and `verbose`. */
export function faultsInPlainWords(errors: readonly ErrorObject[], { quoting }: PlainWordsOptions): readonly Fault[] {
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const told = errors.filter(({ keyword, instancePath }) => !echoes.has(keyword) && (keyword === 'type' || !mistyped.has(instancePath)));
  const faults = told.map((error) => faultOf(error, quoting));
  return faults.filter(({ path, message }, i) => faults.findIndex((other) => other.path === path && other.message === message) === i);
}

/** These only say that something inside them failed, which has an error of its own. */
const echoes = new Set(['oneOf', 'propertyNames', 'if']);

function faultOf(error: ErrorObject, quoting: boolean): Fault {
  const path = `${error.instancePath}${placeInside(error, quoting)}`;
  return { path, message: `${nameOf(path)} ${predicate(error, quoting)}` };
}

/** Errors about a field that is missing, unknown or badly named are ajv's errors about the object; the author looks for the field. */
function placeInside({ keyword, params, propertyName }: ErrorObject, quoting: boolean): string {
  if (keyword === 'required') return pointer(params['missingProperty'] as string);
  if (keyword === 'additionalProperties') return quoting ? pointer(params['additionalProperty'] as string) : '';
  if (keyword === 'discriminator') return pointer(params['tag'] as string);
  return propertyName === undefined ? '' : pointer(propertyName);
}

function predicate(error: ErrorObject, quoting: boolean): string {
  const { keyword, params, parentSchema = {}, data, propertyName } = error;
  const wanted: unknown = parentSchema['description'];
  const given = propertyName === undefined && quoting ? `, but is ${quoted(data)}` : '';
  switch (keyword) {
    case 'required':
      return `is missing${wishOf(parentSchema, params['missingProperty'] as string)}.`;
    case 'additionalProperties':
      return `${quoting ? 'is not a field here' : 'has a field that is not asked for'}; the fields are: ${fieldsOf(parentSchema)}.`;
    case 'type':
      return `must be ${kindOf(params['type'] as string)}${quoting ? `, but is ${quoted(data)}` : ''}.`;
    case 'enum':
      return `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}${given}.`;
    case 'const':
      return `must be ${quoted(params['allowedValue'])}${given}.`;
    case 'discriminator':
      return `must be one of ${tagsOf(parentSchema, params['tag'] as string).join(', ')}${quoting ? `, but is ${quoted(params['tagValue'])}` : ''}.`;
    case 'pattern':
    case 'format':
      return `must be ${typeof wanted === 'string' ? wanted : `written as ${formInWords(keyword, params)}`}${given}.`;
    case 'minLength':
      return 'must not be empty.';
    case 'maxLength':
      return `must have at most ${params['limit']} characters.`;
    case 'minItems':
    case 'minProperties':
      return `must have at least ${entries(params['limit'] as number)}.`;
    case 'maxItems':
    case 'maxProperties':
      return `must have at most ${entries(params['limit'] as number)}.`;
    case 'uniqueItems':
      return 'must not say the same thing twice.';
    case 'minimum':
      return `must be ${params['limit']} or more${given}.`;
    case 'maximum':
      return `must be ${params['limit']} or less${given}.`;
    default:
      return `${error.message ?? 'is not as it should be'}.`;
  }
}

type Wish = { readonly description?: string; readonly enum?: readonly unknown[] };
function wishOf(schema: object, field: string): string {
  const { description, enum: values } = (schema as { readonly properties?: Readonly<Record<string, Wish>> }).properties?.[field] ?? {};
  if (values) return `; it must be one of ${values.join(', ')}`;
  return description ? `; it must be ${description}` : '';
}

const fieldsOf = (schema: object): string => Object.keys((schema as { readonly properties?: object }).properties ?? {}).join(', ');

const formats: Readonly<Record<string, string>> = {
  'date-time': 'a moment in UTC, such as 2026-03-02T16:05:00.000Z',
  date: 'a day, such as 2026-03-02',
  uuid: 'an id (UUID)',
};
const formInWords = (keyword: string, params: Readonly<Record<string, unknown>>): string =>
  keyword === 'format' ? (formats[String(params['format'])] ?? String(params['format'])) : `the pattern ${String(params['pattern'])} says`;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', integer: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a group of fields', null: 'null',
};
const kindOf = (type: string): string => kinds[type] ?? type;

const entries = (count: number): string => (count === 1 ? 'one entry' : `${count} entries`);

function quoted(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a group of fields' : String(value);
}

type Tagged = { readonly properties?: Readonly<Record<string, { readonly const?: string }>> };
const tagsOf = (schema: object, tag: string): readonly string[] =>
  ((schema as { readonly oneOf?: readonly Tagged[] }).oneOf ?? []).map(({ properties }) => properties?.[tag]?.const ?? '');

/** The field as its author would call it: its name, or its place in a list. */
function nameOf(path: string): string {
  const [last, list] = path.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~')).reverse();
  if (last === undefined) return 'The document';
  return list !== undefined && /^\d+$/.test(last) ? `Entry ${Number(last) + 1} of "${list}"` : `"${last}"`;
}
