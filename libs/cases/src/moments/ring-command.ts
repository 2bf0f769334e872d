import type { ReleaseId, StepId } from '@throughline/kernel';
import type { CaseCommand } from '../decide';

/** The command that a reminder about this subject sends. Undefined for a subject that this program does not know. */
export function ringCommand(subject: string): CaseCommand | undefined {
  const [kind, id] = subject.split(':', 2);
  if (kind === 'step' && id) return { type: 'RingStep', data: { stepId: id as StepId } };
  if (kind === 'release' && id) return { type: 'RingRelease', data: { releaseId: id as ReleaseId } };
  if (kind === 'quiet') return { type: 'RingQuiet', data: {} };
  return kind === 'lead' ? { type: 'RingLead', data: {} } : undefined;
}
