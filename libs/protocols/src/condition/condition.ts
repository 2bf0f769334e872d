import { Environment } from '@marcbachmann/cel-js';
import type { CompleteFacts } from '../complete-facts';
import { facts as definitions } from '../vocabulary';

/** A yes or no about the facts of a case, written in CEL: `facts.ageGroup == 'minor' && facts.missing == 'yes'`. */
export type Condition = {
  readonly text: string;
  holds(facts: CompleteFacts): boolean;
};

/** The language that conditions are written in: CEL with one variable, `facts`, in which every coded fact has its type. It has no clock. */
export const conditionLanguage = new Environment().registerVariable({
  name: 'facts',
  schema: Object.fromEntries(Object.entries(definitions).map(([code, { many }]) => [code, many ? 'list<string>' : 'string'])),
});

/** Parsed once, asked often. The text must have no faults (`findConditionFaults`): then it has an answer for all facts. */
export function compileCondition(text: string): Condition {
  const ask = conditionLanguage.parse(text);
  return { text, holds: (facts) => ask({ facts }) === true };
}
