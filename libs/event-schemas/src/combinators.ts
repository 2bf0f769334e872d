import { schema, type AnySchema, type Schema, type ValueOf } from './schema';

type Fields = { readonly [field: string]: AnySchema };
type ValueOfFields<Required extends Fields, Optional extends Fields> = { readonly [Field in keyof Required]: ValueOf<Required[Field]> } & {
  readonly [Field in keyof Optional]?: ValueOf<Optional[Field]>;
};

/** One code of a list. */
export const oneOf = <const Code extends string>(...codes: readonly Code[]): Schema<Code> => schema({ type: 'string', enum: codes });

/** Longer than anything that a case, an agency or a member has many of; a list that is longer was made by a fault. */
const itemsMax = 1_000;
export const listOf = <Item>(item: Schema<Item>): Schema<readonly Item[]> => schema({ type: 'array', items: item.json, maxItems: itemsMax });

export const orNull = <Value>(value: Schema<Value>): Schema<Value | null> => schema({ anyOf: [value.json, { type: 'null' }] });

/** These fields, all of the first group and any of the second, and no other. */
export const fields = <Required extends Fields, Optional extends Fields = Record<never, never>>(
  required: Required,
  optional?: Optional,
): Schema<ValueOfFields<Required, Optional>> => schema(fieldsJson(required, optional));

/** Fields of one of several kinds, told apart by the field `tag`. */
export const either = <const Tag extends string, Kinds extends { readonly [kind: string]: Fields }>(
  tag: Tag,
  kinds: Kinds,
): Schema<{ [Kind in keyof Kinds]: { readonly [T in Tag]: Kind } & ValueOfFields<Kinds[Kind], Record<never, never>> }[keyof Kinds]> =>
  schema({
    type: 'object',
    discriminator: { propertyName: tag },
    oneOf: Object.entries(kinds).map(([kind, own]) => fieldsJson({ [tag]: schema({ type: 'string', const: kind }), ...own })),
  });

const fieldsJson = (required: Fields, optional: Fields = {}) => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries({ ...required, ...optional }).map(([field, { json }]) => [field, json])),
  required: Object.keys(required),
  additionalProperties: false,
});
