import type { Brand } from '@throughline/kernel';

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A schema, whatever it is of. */
export type AnySchema = { readonly json: JsonSchema };

/** A schema of values of exactly this type: one that allows a code too few, or a field too many, does not compile in its place. */
export type Schema<in out Value> = { readonly json: JsonSchema; readonly of?: (value: Value) => Value };

export type ValueOf<S extends AnySchema> = S extends Schema<infer Value> ? Value : never;

/** A type as JSON knows it: the name that an id, a moment or a hash goes by in the code is a text there. */
export type Plain<T> = unknown extends T
  ? unknown
  : T extends Brand<string, string>
    ? string
    : T extends string | number | boolean | null | undefined
      ? T
      : T extends readonly (infer Item)[]
        ? readonly Plain<Item>[]
        : { readonly [Field in keyof T]: Plain<T[Field]> };

export const schema = <Value>(json: JsonSchema): Schema<Value> => ({ json });
