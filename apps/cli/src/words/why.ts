import type { CaseEvent } from '@throughline/cases';
import type { Read } from '@throughline/engine';
import type { Telling } from './telling';

const namedRules: Readonly<Record<string, string>> = {
  'what-the-step-was-owed': 'what the step was owed by then comes first',
  ring: 'its moment came',
};

/** A rule's name is a sentence already: `when-step-opened-then-place-it`. */
export const ruleInWords = (rule: string): string => namedRules[rule] ?? rule.replace('-then-', ', then ').replaceAll('-', ' ');

/** Whom or what an event comes from: the rule and the event it follows from, or who acted. */
export function whyOf({ stream, metadata: { actor, rule, causationId } }: Pick<Read<CaseEvent>, 'stream' | 'metadata'>, tell: Telling): string {
  const cause = causeOf(causationId, stream);
  if (rule !== undefined) return [ruleInWords(rule), ...cause].join(' · ');
  if (actor.kind === 'engine') return [ruleInWords(actor.name), ...cause].join(' · ');
  return [`${tell.member(actor.memberId)} of ${tell.agency(actor.agencyId)}`, ...cause].join(' · ');
}

/** `after #3` within the case's own history, `after agency-…@3` from another; nothing where it begins with a command. */
function causeOf(causationId: string, stream: string): readonly string[] {
  const at = causationId.lastIndexOf('@');
  if (at < 0) return [];
  const place = causationId.slice(0, at);
  return [`after ${place === stream ? `#${causationId.slice(at + 1)}` : causationId}`];
}
