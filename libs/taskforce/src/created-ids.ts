/** Event types that bring something into being, and the field that names it. */
const created: Readonly<Record<string, string>> = {
  StepOpened: 'stepId', PastStepRecorded: 'stepId', NeedRecorded: 'needId', ReleaseRecorded: 'releaseId', BasisRecorded: 'basisId', NoticeIssued: 'noticeId', DeadlineSet: 'deadlineId',
};

/** The ids of what came into being, in the order in which it did. */
export const createdIds = (events: readonly { readonly type: string; readonly data: object }[]): readonly { readonly type: string; readonly id: string }[] =>
  events.flatMap(({ type, data }) => {
    const field = created[type];
    const id = field === undefined ? undefined : (data as Readonly<Record<string, unknown>>)[field];
    return typeof id === 'string' ? [{ type, id }] : [];
  });
