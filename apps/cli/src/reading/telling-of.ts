import type { CaseEvent, StepTerms } from '@throughline/cases';
import type { Read } from '@throughline/engine';
import type { AgencyId, DeadlineId, NoticeId, ReleaseId, StepId } from '@throughline/kernel';
import type { LocalTime } from '../words/local-time';
import type { Telling } from '../words/telling';
import { shortId } from './agency-names';

export type Known = {
  readonly time: LocalTime;
  /** What an agency is called. */
  readonly agency: (agencyId: AgencyId) => string;
  /** Titles of steps, by protocol, version and key. */
  readonly titles: ReadonlyMap<string, string>;
};

export const titleKey = (protocolId: string, version: number, key: string): string => `${protocolId}@${version}/${key}`;

/** What things in a case are called, learned from the whole of its history. */
export function tellingOf(history: readonly Pick<Read<CaseEvent>, 'event'>[], { time, agency, titles }: Known): Telling {
  const steps = new Map<StepId, string>();
  const stepsDue = new Map<DeadlineId, StepId>();
  const stepsOfNotices = new Map<NoticeId, StepId | null>();
  const releases = new Map<ReleaseId, string>();

  const titleOf = (protocolId: string, version: number, key: string): string => titles.get(titleKey(protocolId, version, key)) ?? key;
  const calledStep = ({ origin }: StepTerms): string =>
    origin.kind === 'protocol' ? `"${titleOf(origin.protocolId, origin.version, origin.key)}"` : `the referral from ${agency(origin.fromAgencyId)}`;
  const step = (stepId: StepId): string => steps.get(stepId) ?? `step ${shortId(stepId)}`;

  for (const { event } of history) {
    switch (event.type) {
      case 'StepOpened':
      case 'PastStepRecorded':
        steps.set(event.data.stepId, calledStep(event.data));
        break;
      case 'DeadlineSet':
        stepsDue.set(event.data.deadlineId, event.data.stepId);
        break;
      case 'NoticeIssued':
        stepsOfNotices.set(event.data.noticeId, event.data.stepId);
        break;
      case 'ReleaseRecorded':
        releases.set(event.data.releaseId, `from ${agency(event.data.discloser)} to ${agency(event.data.recipient)}`);
        break;
      default:
    }
  }

  return {
    agency,
    member: (memberId) => `member ${shortId(memberId)}`,
    step,
    stepDue: (deadlineId) => {
      const stepId = stepsDue.get(deadlineId);
      return stepId === undefined ? `deadline ${shortId(deadlineId)}` : step(stepId);
    },
    notice: (noticeId) => {
      const stepId = stepsOfNotices.get(noticeId);
      return stepId === undefined || stepId === null ? 'the case' : step(stepId);
    },
    release: (releaseId) => releases.get(releaseId) ?? shortId(releaseId),
    titleOf,
    moment: (moment) => time.moment(moment),
  };
}
