import { momentChanges } from '@throughline/cases';
import type { View } from '@throughline/engine';
import type { ArmedReminder } from '@throughline/ports';
import { caseIdOf, isCaseEvent } from '../streams';

/** Where an open moment is found: by when it comes. */
export const momentOrders = { at: 0 } as const;

/** Everything of any case that has a next moment, by when it comes: what the reminders are refilled from, and what a sweep looks through. */
export const momentsView: View<ArmedReminder> = {
  shape: { name: 'moments', version: 1, fields: ['at'], orders: [['at']] },
  keysOf: (seen) => (isCaseEvent(seen) ? momentChanges(seen).map(({ subject }) => `${caseIdOf(seen)}/${subject}`) : []),
  evolve: (_moment, seen, key) => {
    if (!isCaseEvent(seen)) return undefined;
    const caseId = caseIdOf(seen);
    const change = momentChanges(seen).find(({ subject }) => key === `${caseId}/${subject}`);
    return change?.at ? { caseId, subject: change.subject, at: change.at } : undefined;
  },
  index: ({ at }) => ({ at }),
};
