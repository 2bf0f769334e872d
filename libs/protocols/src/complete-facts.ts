import { facts as definitions, type FactCode, type FactDefinition, type Facts, type FactValue } from './vocabulary';

/** Every fact with a value: what conditions are asked about. */
export type CompleteFacts = Readonly<Record<FactCode, FactValue>>;

const entries: readonly (readonly [string, FactDefinition])[] = Object.entries(definitions);

/**
 * What is known, and the `unrecorded` value of every fact that is not. A value of the wrong shape (several values of a fact that has one, one
 * value of a fact that has many) counts as not recorded, so that every condition has an answer whatever a history holds.
 */
export function factsOrUnrecorded(facts: Facts): CompleteFacts {
  const recorded: Readonly<Record<string, FactValue | undefined>> = facts;
  const complete: Record<string, FactValue> = {};
  for (const [code, { many, unrecorded }] of entries) {
    const value = recorded[code];
    complete[code] = value !== undefined && Array.isArray(value) === many ? value : unrecorded;
  }
  return complete as CompleteFacts;
}
