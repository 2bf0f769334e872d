import type { CompiledProtocol, CompiledStep } from '../compile-protocol';
import { factsOrUnrecorded, type CompleteFacts } from '../complete-facts';
import type { Condition } from '../condition/condition';
import type { ProtocolStep } from '../protocol';
import type { Facts } from '../vocabulary';
import { appliesTo } from './step-applies';
import { triggerKey, type Trigger } from './trigger';

/** The steps that open when this happens in a case with these facts, in the order of the file. */
export function stepsOpenedBy(compiled: CompiledProtocol, trigger: Trigger, facts: Facts): readonly ProtocolStep[] {
  const awaiting = compiled.stepsByTrigger.get(triggerKey(trigger));
  return awaiting ? stepsThatApply(awaiting, factsOrUnrecorded(facts)) : [];
}

/**
 * The steps with a `fact` opening whose condition was false before and is true after, and that apply after. The facts that a case is opened with
 * come after none: `stepsOpenedByFacts(compiled, {}, facts)`. So a condition that is true as long as nothing is recorded (`facts.missing != 'yes'`)
 * opens nothing then, only when it becomes true again.
 */
export function stepsOpenedByFacts(compiled: CompiledProtocol, before: Facts, after: Facts): readonly ProtocolStep[] {
  const [then, now] = [factsOrUnrecorded(before), factsOrUnrecorded(after)];
  return stepsThatApply(compiled.steps.filter(({ opensWhen }) => opensWhen.some((condition) => becomesTrue(condition, then, now))), now);
}

export const becomesTrue = (condition: Condition, before: CompleteFacts, after: CompleteFacts): boolean =>
  !condition.holds(before) && condition.holds(after);

const stepsThatApply = (steps: readonly CompiledStep[], facts: CompleteFacts): readonly ProtocolStep[] =>
  steps.filter((compiled) => appliesTo(compiled, facts)).map(({ step }) => step);
