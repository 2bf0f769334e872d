import type { Opening, StepEnd } from '../protocol';
import type { NeedKind } from '../vocabulary';

/** Something that happened and may open steps. Facts are no triggers: see `stepsOpenedByFacts`. */
export type Trigger =
  | { readonly on: 'case-opened' }
  | { readonly on: 'case-closed' }
  | { readonly on: 'milestone'; readonly milestone: string }
  | { readonly on: 'step-ended'; readonly step: string; readonly how: StepEnd }
  | { readonly on: 'need'; readonly need: NeedKind };

/** Whether what happened is what the opening waits for. Never true of a `fact` opening. */
export const triggerOpens = (opening: Opening, trigger: Trigger): boolean =>
  triggersOf(opening).some((awaited) => triggerKey(awaited) === triggerKey(trigger));

/** Every trigger that an opening waits for. */
export function triggersOf(opening: Opening): readonly Trigger[] {
  switch (opening.on) {
    case 'case-opened':
    case 'case-closed':
    case 'milestone':
    case 'need':
      return [opening];
    case 'step-ended':
      return (opening.how ?? ['completed']).map((how) => ({ on: 'step-ended', step: opening.step, how }));
    case 'fact':
      return [];
  }
}

/** A text that two triggers share when they open the same steps. */
export function triggerKey(trigger: Trigger): string {
  switch (trigger.on) {
    case 'case-opened':
    case 'case-closed':
      return trigger.on;
    case 'milestone':
      return `milestone ${trigger.milestone}`;
    case 'step-ended':
      return `step-ended ${trigger.step} ${trigger.how}`;
    case 'need':
      return `need ${trigger.need}`;
  }
}
