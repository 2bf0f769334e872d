import type { BasisId, CaseId, DeadlineId, NeedId, NoticeId, ReleaseId, StepId } from '@throughline/kernel';

/** The ids of what the histories of specs bring: a step's, and those of its deadline and its notice, are made of its key in the protocol. */
export const stepIdOf = (key: string): StepId => `step-${key}` as StepId;
export const deadlineIdOf = (key: string): DeadlineId => `deadline-${key}` as DeadlineId;
export const noticeIdOf = (key: string): NoticeId => `notice-${key}` as NoticeId;
export const basisIdOf = (agencyId: string): BasisId => `basis-of-${agencyId}` as BasisId;

/** The nth id that a command in a spec makes. */
export const newId = <Id extends string>(ordinal: number): Id => `id-${ordinal}` as Id;

export const harborCase = 'case-harbor' as CaseId;
export const shelterRelease = 'release-to-shelter' as ReleaseId;
export const bedNeed = 'need-bed' as NeedId;

/** The step that most specs are about: a bed, agreed on within four hours, in danger, held by the harbor shelter. */
export const findBed = stepIdOf('find-bed');
export const findBedDue = deadlineIdOf('find-bed');
export const findBedNotice = noticeIdOf('find-bed');
