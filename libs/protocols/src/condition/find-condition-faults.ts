import { ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { facts as definitions, type FactDefinition } from '../vocabulary';
import { conditionLanguage } from './condition';

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
  if (!valid) return [`cannot be worked out: ${error?.message.split('\n')[0] ?? 'its types do not fit'}.`];
  return type === 'bool' ? [] : [`answers with ${type ?? 'nothing'}, not with yes or no.`];
}

function faultsOf(node: ASTNode): readonly string[] {
  switch (node.op) {
    case '&&':
    case '||':
      return node.args.flatMap(faultsOf);
    case '?:':
      return node.args.flatMap(faultsOf);
    case '!_':
      return faultsOf(node.args);
    case '==':
    case '!=':
      return comparisonFaults(node, ...node.args);
    case 'in':
      return membershipFaults(node, ...node.args);
    case 'value':
      return typeof node.args === 'boolean' ? [] : [`${source(node)} is not a yes or no.`];
    case '.':
      return factFaults(node, (code, { values }) => [`${source(node)} is not a yes or no: compare it, as in facts.${code} == '${values[0]}'.`]);
    default:
      return [`${source(node)} cannot stand in a condition: compare facts with values of their lists by ==, != and in, joined by &&, || and !.`];
  }
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
  if (node.op !== '.' || node.args[0].op !== 'id' || node.args[0].args !== 'facts') return [`${source(node)} is not a fact: facts are written facts.ageGroup.`];
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
