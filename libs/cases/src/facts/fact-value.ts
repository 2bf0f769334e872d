import { facts as definitions, type FactCode, type FactDefinition, type FactValue, type Facts } from '@throughline/protocols';
import type { Refusal } from '../commands/command';

const definitionOf = (fact: FactCode): FactDefinition => definitions[fact];

/** The value must be one of the fact's codes; several only where the fact holds several. */
export function refuseFactValue(fact: FactCode, value: FactValue): Refusal {
  const { values, many } = definitionOf(fact);
  const given = typeof value === 'string' ? [value] : value;
  const shapeFits = many ? typeof value !== 'string' : typeof value === 'string';
  return shapeFits && given.every((one) => values.includes(one)) ? undefined : { code: 'fact-value-unknown', fact, values };
}

export const isSameValue = (a: FactValue | undefined, b: FactValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The facts that were given, in the order of the vocabulary. */
export const factEntries = (facts: Facts): readonly (readonly [FactCode, FactValue])[] =>
  (Object.keys(definitions) as FactCode[]).flatMap((fact) => {
    const value = facts[fact];
    return value === undefined ? [] : [[fact, value] as const];
  });
