import { field, fieldList, type Check, type FieldOptions } from './field';

const inProtocols = { pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', should: 'be a code of small letters, digits and single hyphens, such as written-report' };
const ofPlaces = { pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$', should: 'be a code of letters, digits and single hyphens, such as north-coast' };
const longest = 60;

type Form = { readonly pattern: string; readonly should: string };
type NameOptions = FieldOptions & { readonly example?: string };

/** A name that a protocol gives: its own, a step's, a milestone's. */
export const IsNameCode = (options?: NameOptions): PropertyDecorator => nameField(inProtocols, options);
/** A region or a town, in the codes of the taskforce. */
export const IsPlaceCode = (options?: NameOptions): PropertyDecorator => nameField(ofPlaces, options);

export const AreNames = (atMost: number, options?: FieldOptions): PropertyDecorator =>
  fieldList({ type: String, pattern: inProtocols.pattern }, checkOf(inProtocols), atMost, options);

const nameField = (form: Form, { example, ...options }: NameOptions = {}): PropertyDecorator =>
  field({ type: String, pattern: form.pattern, maxLength: longest, ...(example ? { example } : {}) }, checkOf(form), options);

function checkOf({ pattern, should }: Form): Check {
  const form = new RegExp(pattern);
  return { name: 'name-code', fits: (value) => typeof value === 'string' && value.length <= longest && form.test(value), should };
}
