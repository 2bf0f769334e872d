import { changeStep, reviseStep, termsOf, type Evolvers } from './draft';

type ClockTypes =
  | 'DeadlineSet' | 'AdvanceMomentReached' | 'DeadlineMissed' | 'StatutoryMissRecorded' | 'DeadlineKeptLoggedLate' | 'MissAnswered' | 'MissAnnotated'
  | 'LadderRunStarted' | 'EscalationRecorded' | 'EscalationAcknowledged' | 'NoticeIssued' | 'NoticeAcknowledged' | 'NoticeUndeliverable' | 'ClocksShifted';

/** Deadlines, ladder runs and notices: what is owed to a step and who was told. */
export const evolveClocks: Evolvers<ClockTypes> = {
  DeadlineSet: (draft, { stepId, deadlineId, dueAt, countedFrom, clock, calendarOf, provisional, advanceAt, next }) =>
    reviseStep(draft, stepId, () => ({ deadline: { deadlineId, dueAt, countedFrom, clock, calendarOf, provisional, advanceAt, missed: false }, next })),
  AdvanceMomentReached: (draft, { stepId, next }) => changeStep(draft, stepId, () => ({ next })),
  DeadlineMissed: (draft, { deadlineId, stepId, dueAt, register, next }) => {
    const step = draft.openSteps[stepId];
    if (!step?.deadline) return;
    draft.misses[deadlineId] = { deadlineId, stepId, holder: step.holder, dueAt, terms: termsOf(step), register, marks: [] };
    draft.openSteps[stepId] = { ...step, deadline: { ...step.deadline, missed: true }, next };
  },
  StatutoryMissRecorded: (draft, { deadlineId, marks }) => {
    const miss = draft.misses[deadlineId];
    if (miss) draft.misses[deadlineId] = { ...miss, register: 'recorded', marks };
  },
  DeadlineKeptLoggedLate: () => undefined,
  MissAnswered: () => undefined,
  MissAnnotated: (draft, { deadlineId, mark }) => {
    const miss = draft.misses[deadlineId];
    if (miss) draft.misses[deadlineId] = { ...miss, marks: [...miss.marks, mark] };
  },
  LadderRunStarted: (draft, { stepId, run, fromRung, next }) =>
    changeStep(draft, stepId, () => ({ run: { number: run, fromRung, rung: null, toldMemberId: null, toldAgencyId: null, acknowledged: false }, next })),
  EscalationRecorded: (draft, { stepId, run, rung, agencyId, memberId, next }) =>
    changeStep(draft, stepId, (step) => ({
      run: { number: run, fromRung: run === step.run.number ? step.run.fromRung : rung, rung, toldMemberId: memberId, toldAgencyId: agencyId, acknowledged: false },
      next,
    })),
  EscalationAcknowledged: (draft, { stepId, next }) => changeStep(draft, stepId, ({ run }) => ({ run: { ...run, acknowledged: true }, next })),
  NoticeIssued: (draft, { noticeId, purpose, stepId, agencyId, memberId, run, rung }) => {
    draft.notices[noticeId] = { noticeId, purpose, stepId, agencyId, memberId, run, rung, acknowledged: false, undeliverable: false };
  },
  NoticeAcknowledged: (draft, { noticeId }) => {
    const notice = draft.notices[noticeId];
    if (notice?.stepId) draft.notices[noticeId] = { ...notice, acknowledged: true };
    else delete draft.notices[noticeId];
  },
  NoticeUndeliverable: (draft, { noticeId, stepId, next }) => {
    const notice = draft.notices[noticeId];
    if (notice) draft.notices[noticeId] = { ...notice, undeliverable: true };
    if (stepId && next) changeStep(draft, stepId, () => ({ next }));
  },
  ClocksShifted: () => undefined,
};
