import type { Instant } from '@throughline/kernel';
import type { CaseEvent } from '../events';

/** What has a next moment: `step:<id>`, `release:<id>`, `quiet` or `lead`; null when it has none any more. */
export type MomentChange = { readonly subject: string; readonly at: Instant | null };

/**
 * How one event moves the next moments of its case. Following these from the first event gives what `nextMoments` reads off the state, so that a
 * reminder, and a list of open moments, need no folded case.
 */
export function momentChanges(event: CaseEvent): readonly MomentChange[] {
  switch (event.type) {
    case 'DeadlineSet':
    case 'AdvanceMomentReached':
    case 'DeadlineMissed':
    case 'StepPaused':
    case 'StepResumed':
    case 'LadderRunStarted':
    case 'EscalationRecorded':
    case 'EscalationAcknowledged':
      return [{ subject: `step:${event.data.stepId}`, at: event.data.next?.at ?? null }];
    case 'NoticeUndeliverable':
      return event.data.stepId && event.data.next ? [{ subject: `step:${event.data.stepId}`, at: event.data.next.at }] : [];
    case 'StepCompleted':
    case 'StepReopened':
    case 'StepNotNeeded':
    case 'StepDeclined':
    case 'StepEnded':
      return [{ subject: `step:${event.data.stepId}`, at: null }];
    case 'ReleaseRecorded':
    case 'ReleaseWarned':
      return [{ subject: `release:${event.data.releaseId}`, at: event.data.nextAt }];
    case 'ReleaseExpired':
    case 'ReleaseRevoked':
      return [{ subject: `release:${event.data.releaseId}`, at: null }];
    case 'QuietRequested':
    case 'QuietExtended':
    case 'QuietEndReached':
      return [{ subject: 'quiet', at: event.data.nextAt }];
    case 'QuietUnanswered':
    case 'QuietEnded':
      return [{ subject: 'quiet', at: null }];
    case 'LeadDeadlineSet':
      return [{ subject: 'lead', at: event.data.dueAt }];
    case 'LeadStillMissing':
      return [{ subject: 'lead', at: event.data.nextAt }];
    case 'LeadNamed':
      return [{ subject: 'lead', at: null }];
    case 'CaseClosed':
      return [{ subject: 'quiet', at: null }, { subject: 'lead', at: null }];
    default:
      return [];
  }
}
