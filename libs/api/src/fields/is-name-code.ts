import { field, type FieldOptions } from './field';

const inProtocols = { pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', should: 'be a code of small letters, digits and single hyphens, such as written-report' };
const ofPlaces = { pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$', should: 'be a code of letters, digits and single hyphens, such as north-coast' };
const longest = 60;

type NameOptions = FieldOptions & { readonly example?: string };

/** A name that a protocol gives: its own, a step's, a milestone's. */
export const IsNameCode = (options?: NameOptions): PropertyDecorator => nameField(inProtocols, options);
/** A region or a town, in the codes of the taskforce. */
export const IsPlaceCode = (options?: NameOptions): PropertyDecorator => nameField(ofPlaces, options);

function nameField({ pattern, should }: typeof inProtocols, { example, ...options }: NameOptions = {}): PropertyDecorator {
  const form = new RegExp(pattern);
  const fits = (value: unknown) => typeof value === 'string' && value.length <= longest && form.test(value);
  return field({ type: String, pattern, maxLength: longest, ...(example ? { example } : {}) }, { name: 'name-code', fits, should }, options);
}
