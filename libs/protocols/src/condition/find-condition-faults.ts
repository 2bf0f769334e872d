import { ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { facts as definitions, type FactDefinition } from '../vocabulary';
import { conditionLanguage } from './condition';

const advice = "compare facts with values of their lists, as in facts.ageGroup == 'minor', and join that by &&, || and !.";

/**
 * What is wrong with a condition, in its author's words. Conditions are a part of CEL: a fact compared with a value of its list
 * (`==`, `!=`, `in`), joined by `&&`, `||`, `!` and `? :`. Everything else of CEL (calls, indexes, arithmetic) is refused, since some of it can
 * fail on facts that nobody has thought of, and a condition must have an answer for all facts.
 */
export function findConditionFaults(text: string): readonly string[] {
  let parsed;
  try {
    parsed = conditionLanguage.parse(text);
  } catch (error) {
    if (error instanceof ParseError) return [`cannot be read at character ${(error.range?.start ?? 0) + 1}: ${error.summary}.`];
    throw error;
  }
  const faults = faultsOf(parsed.ast);
  if (faults.length > 0) return faults;

  const { valid, type, error } = parsed.check();
  if (!valid) {
    const where = text.slice(error?.range?.start ?? 0, error?.range?.end ?? text.length);
    return [`"${where}" cannot be worked out (${error?.summary ?? 'its types do not fit'}): ${advice}`];
  }
  return type === 'bool' ? [] : [`"${text}" is not a yes or no: ${advice}`];
}

function faultsOf(node: ASTNode): readonly string[] {
  if (node.op === '&&' || node.op === '||') return node.args.flatMap(faultsOf);
  if (node.op === '?:') return node.args.flatMap(faultsOf);
  if (node.op === '!_') return faultsOf(node.args);
  if (node.op === '==' || node.op === '!=') return comparisonFaults(node, ...node.args);
  if (node.op === 'in') return membershipFaults(node, ...node.args);
  if (node.op === 'value') return [];
  if (node.op === '.') return factFaults(node, () => []);
  return [`${source(node)} cannot stand in a condition: ${advice}`];
}

function comparisonFaults(whole: ASTNode, left: ASTNode, right: ASTNode): readonly string[] {
  const [fact, value] = left.op === 'value' ? [right, left] : [left, right];
  return factFaults(fact, (code, definition) =>
    definition.many
      ? [`${source(whole)} compares one value with "${code}", which holds several at once: write '${valueIn(value, definition)}' in facts.${code}.`]
      : valueFaults(value, code, definition),
  );
}

/** `facts.x in ['a', 'b']`, or `'a' in facts.y` for a fact that holds several values. */
function membershipFaults(whole: ASTNode, item: ASTNode, group: ASTNode): readonly string[] {
  if (group.op === 'list') {
    return factFaults(item, (code, definition) =>
      definition.many
        ? [`${source(whole)} looks for "${code}", which holds several values at once, in a list: write '${definition.values[0]}' in facts.${code}.`]
        : group.args.flatMap((value) => valueFaults(value, code, definition)),
    );
  }
  return factFaults(group, (code, definition) =>
    definition.many
      ? valueFaults(item, code, definition)
      : [`${source(whole)} looks into "${code}", which holds one value: write facts.${code} == '${valueIn(item, definition)}'.`],
  );
}

function factFaults(node: ASTNode, ofFact: (code: string, definition: FactDefinition) => readonly string[]): readonly string[] {
  if (node.op !== '.' || node.args[0].op !== 'id' || node.args[0].args !== 'facts') {
    return [`${source(node)} is not a fact: facts are written facts.ageGroup.`];
  }
  const code = node.args[1];
  if (!isFact(code)) return [`"${code}" is not a fact; the facts are: ${Object.keys(definitions).join(', ')}.`];
  return ofFact(code, definitions[code]);
}

function valueFaults(node: ASTNode, code: string, { values }: FactDefinition): readonly string[] {
  if (node.op === 'value' && typeof node.args === 'string') {
    return values.includes(node.args) ? [] : [`"${node.args}" is not a value of "${code}"; its values are: ${values.join(', ')}.`];
  }
  return [`${source(node)} is not a value of "${code}": write one of its values in quotation marks, as in '${values[0]}'.`];
}

const valueIn = (node: ASTNode, { values }: FactDefinition): string =>
  node.op === 'value' && typeof node.args === 'string' && values.includes(node.args) ? node.args : values[0]!;

const isFact = (code: string): code is keyof typeof definitions => Object.hasOwn(definitions, code);

const source = ({ input, start, end }: ASTNode): string => `"${input.slice(start, end)}"`;
