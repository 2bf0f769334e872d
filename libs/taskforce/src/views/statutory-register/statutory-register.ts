import type { DataOf, MissMark } from '@throughline/cases';
import type { View } from '@throughline/engine';
import type { AgencyId, CaseId, DeadlineId, Instant, StepId } from '@throughline/kernel';
import { caseEvent } from '../case-event';

/** A statutory limit that was not recorded as kept by then. The entry stays for ever; what was said of it later stands beside it. */
export type StatutoryMissRow = {
  readonly deadlineId: DeadlineId;
  readonly caseId: CaseId;
  readonly stepId: StepId;
  readonly cites: string;
  readonly dueAt: Instant;
  readonly recordedAt: Instant;
  readonly marks: readonly MissMark[];
  readonly keptLoggedLate: boolean;
  readonly answers: readonly { readonly agencyId: AgencyId; readonly reason: DataOf<'MissAnswered'>['reason']; readonly at: Instant }[];
};

export const statutoryRegisterView: View<StatutoryMissRow> = {
  shape: { name: 'statutory-register', version: 1, fields: ['recordedAt', 'caseId'], orders: [['recordedAt'], ['caseId', 'recordedAt']] },
  keysOf: (seen) => {
    const event = caseEvent(seen)?.event;
    switch (event?.type) {
      case 'StatutoryMissRecorded':
      case 'DeadlineKeptLoggedLate':
      case 'MissAnswered':
      case 'MissAnnotated':
        return [event.data.deadlineId];
      default:
        return [];
    }
  },
  evolve: (row, seen) => {
    const found = caseEvent(seen);
    const at = seen.metadata.recordedAt;
    if (found?.event.type === 'StatutoryMissRecorded') {
      const { deadlineId, stepId, cites, dueAt, marks } = found.event.data;
      return { deadlineId, caseId: found.caseId, stepId, cites, dueAt, recordedAt: at, marks, keptLoggedLate: false, answers: [] };
    }
    if (!row || !found) return row;
    const { event } = found;
    if (event.type === 'DeadlineKeptLoggedLate') return { ...row, keptLoggedLate: true };
    if (event.type === 'MissAnnotated') return { ...row, marks: [...row.marks, event.data.mark] };
    return event.type === 'MissAnswered' ? { ...row, answers: [...row.answers, { agencyId: event.data.agencyId, reason: event.data.reason, at }] } : row;
  },
  index: ({ recordedAt, caseId }) => ({ recordedAt, caseId }),
};
