import type { CaseEvent } from '@throughline/cases';
import type { Read } from '@throughline/engine';
import type { Telling } from './telling';

const namedRules: Readonly<Record<string, string>> = {
  'what-the-step-was-owed': 'what the step was owed by then comes first',
  ring: 'its moment came',
};

/** A rule's name is a sentence already: `when-step-opened-then-place-it`. */
const ruleInWords = (rule: string): string => namedRules[rule] ?? rule.replace('-then-', ', then ').replaceAll('-', ' ');

/** Whom or what an event comes from: the rule and the event it follows from, or who acted. */
export function whyOf({ stream, metadata: { actor, rule, causationId } }: Pick<Read<CaseEvent>, 'stream' | 'metadata'>, tell: Telling): string {
  const by = actor.kind === 'engine' ? ruleInWords(rule ?? actor.name) : `${tell.member(actor.memberId)} of ${tell.agency(actor.agencyId)}`;
  return [...causeOf(causationId, stream), by].join(' · ');
}

/** `#3` within the case's own history, `agency-…@3` from another; nothing where it begins with a command. */
function causeOf(causationId: string, stream: string): readonly string[] {
  const at = causationId.lastIndexOf('@');
  if (at < 0) return [];
  return [causationId.slice(0, at) === stream ? `#${causationId.slice(at + 1)}` : causationId];
}
