import type { CompiledProtocol, CompiledStep } from '../compile-protocol';
import { factsOrUnrecorded, type CompleteFacts } from '../complete-facts';
import type { ProtocolStep } from '../protocol';
import type { Facts } from '../vocabulary';

export const stepOf = (compiled: CompiledProtocol, key: string): ProtocolStep | undefined => compiled.stepsByKey.get(key)?.step;

/** Whether a step is meant for a case with these facts. A key that the protocol does not have applies to nobody. */
export function stepApplies(compiled: CompiledProtocol, key: string, facts: Facts): boolean {
  const found = compiled.stepsByKey.get(key);
  return found !== undefined && appliesTo(found, factsOrUnrecorded(facts));
}

export const appliesTo = ({ appliesWhen }: CompiledStep, facts: CompleteFacts): boolean => appliesWhen?.holds(facts) ?? true;

/** Whether a screen should propose the protocol for such a case. Applying it is a person's decision. */
export const isSuggestedFor = ({ suggestedWhen }: CompiledProtocol, facts: Facts): boolean => suggestedWhen.holds(factsOrUnrecorded(facts));
