import type { CaseEvent, DataOf } from '@throughline/cases';
import { aboutDeadlines } from './sentences/about-deadlines';
import { aboutEscalations } from './sentences/about-escalations';
import { aboutSharing } from './sentences/about-sharing';
import { aboutSteps } from './sentences/about-steps';
import { aboutTheCase } from './sentences/about-the-case';
import type { Sentences, Telling } from './telling';

/** One for every event that a case can have: a new one does not compile until somebody says what it means. */
const sentences: Sentences<CaseEvent['type']> = { ...aboutTheCase, ...aboutSharing, ...aboutSteps, ...aboutDeadlines, ...aboutEscalations };

/** What an event says, in a sentence. */
export function sentenceOf<Type extends CaseEvent['type']>({ type, data }: { readonly type: Type; readonly data: DataOf<Type> }, tell: Telling): string {
  const sentence = sentences[type](data, tell);
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
}
