import { either, listOf, oneOf, schema, type Schema } from '@throughline/event-schemas';
import { facts, type FactCode, type FactDefinition, type FactValue } from '@throughline/protocols';

/** Fields of an event that hold a value of the fact that the event is about. */
type ValueField = 'value' | 'was';

const valueOf = ({ values, many }: FactDefinition) => (many ? listOf(oneOf(...values)) : oneOf(...values));

type FactWith<Field extends ValueField> = { readonly fact: FactCode } & { readonly [F in Field]: FactValue };

/** A fact with a value of its own list, several where it holds several; and what it was, where that is said. */
export function factWith<const Field extends ValueField>(...named: readonly Field[]): Schema<FactWith<Field>> {
  const fieldsOf = (definition: FactDefinition) => Object.fromEntries(named.map((field) => [field, valueOf(definition)]));
  return schema(either('fact', Object.fromEntries(Object.entries(facts).map(([fact, definition]) => [fact, fieldsOf(definition)]))).json);
}
