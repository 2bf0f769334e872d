import { momentChanges } from '@throughline/cases';
import type { View } from '@throughline/engine';
import type { ArmedReminder } from '@throughline/ports';
import { caseEvent } from '../case-event';

/** Everything of any case that has a next moment: what the reminders are refilled from. */
export const momentsView: View<ArmedReminder> = {
  shape: { name: 'moments', version: 1, fields: ['at'], orders: [['at']] },
  keysOf: (seen) => {
    const found = caseEvent(seen);
    return found ? momentChanges(found.event).map(({ subject }) => `${found.caseId}/${subject}`) : [];
  },
  evolve: (_, seen, key) => {
    const found = caseEvent(seen);
    if (!found) return undefined;
    const { caseId, event } = found;
    const change = momentChanges(event).find(({ subject }) => `${caseId}/${subject}` === key);
    return change?.at ? { caseId, subject: change.subject, at: change.at } : undefined;
  },
  index: ({ at }) => ({ at }),
};
