import { fields } from './combinators';
import type { AnySchema, Plain, Schema, ValueOf } from './schema';

type AnyEvent = { readonly type: string; readonly data: unknown; readonly sealed?: object };
type Known<Event extends AnyEvent, Type extends Event['type']> = Extract<Event, { readonly type: Type }>;
type ClassOf<Event extends AnyEvent> = keyof NonNullable<Event['sealed']> & string;

/** What one type of event may hold: its data, and the field classes that may be sealed beside them. */
export type EventSchema<in out Data, in out Class extends string> = {
  readonly data: Schema<Data>;
  readonly sealed: readonly Class[];
  readonly of?: (sealed: Class) => Class;
};

/** An entry for every type of event there is, of exactly its data and its classes: what was forgotten, or is not so, does not compile. */
export type EventSchemas<Event extends AnyEvent> = {
  readonly [Type in Event['type']]: EventSchema<Plain<Known<Event, Type>['data']>, ClassOf<Known<Event, Type>>>;
};

/** An event whose data are these fields and no other. */
export const data = <Fields extends { readonly [field: string]: AnySchema }, const Class extends string = never>(
  own: Fields,
  ...sealed: readonly Class[]
): EventSchema<{ readonly [Field in keyof Fields]: ValueOf<Fields[Field]> }, Class> => ({ data: fields(own), sealed });

/** An event whose data have this schema. */
export const dataLike = <Data, const Class extends string = never>(own: Schema<Data>, ...sealed: readonly Class[]): EventSchema<Data, Class> => ({
  data: own, sealed,
});
