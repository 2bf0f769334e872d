import type { CompiledProtocol } from '../compile-protocol';
import { factsOrUnrecorded } from '../complete-facts';
import type { Opening, ProtocolStep } from '../protocol';
import type { Facts } from '../vocabulary';
import { appliesTo } from './step-applies';
import { becomesTrue } from './steps-opened';

/**
 * The steps that did not apply before, apply now, and would have opened already: `happened` says of an opening whether the case has seen what it
 * waits for (see `triggerOpens`). A step that this very change opens through a fact is left to `stepsOpenedByFacts`: the two never answer with the
 * same step.
 */
export function stepsThatBeganToApply(
  compiled: CompiledProtocol, before: Facts, after: Facts, happened: (opening: Opening) => boolean,
): readonly ProtocolStep[] {
  const [then, now] = [factsOrUnrecorded(before), factsOrUnrecorded(after)];
  return compiled.steps
    .filter((step) => !appliesTo(step, then) && appliesTo(step, now) && !step.opensWhen.some((condition) => becomesTrue(condition, then, now)))
    .map(({ step }) => step)
    .filter(({ opens }) => opens.some(happened));
}

/** The steps that applied before and do not apply now. Those that are open are not needed any more; of a statutory one the lead is asked. */
export function stepsThatCeasedToApply(compiled: CompiledProtocol, before: Facts, after: Facts): readonly ProtocolStep[] {
  const [then, now] = [factsOrUnrecorded(before), factsOrUnrecorded(after)];
  return compiled.steps.filter((step) => appliesTo(step, then) && !appliesTo(step, now)).map(({ step }) => step);
}
