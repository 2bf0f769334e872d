import { dueAfter } from '@throughline/kernel';
import { clockFor } from '../../clocks/step-clock';
import { leadOrCoordinator } from '../../ladder/addressee';
import { tellLead } from '../../ladder/tell-lead';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';

export type RingQuiet = Command<'RingQuiet', Record<never, never>>;

/** The end of a quiet asks the lead and never escalates. Unanswered for the protocol's days it returns to the board, its clocks still stopped. */
export function ringQuiet(_: RingQuiet['data'], work: Work): Refusal {
  const { quiet } = work.case;
  const { now, muted } = work.context;
  if (!quiet?.nextAt || muted || quiet.nextAt > now) return undefined;
  if (quiet.phase === 'asked') {
    work.record({ type: 'QuietUnanswered', data: {} });
    return undefined;
  }
  const lead = leadOrCoordinator(work.case, work.context);
  const { clock } = clockFor(quiet.answerWithin.clock, lead?.agencyId ?? null, work.case, work.context);
  const nextAt = dueAfter(now, quiet.answerWithin.limit, clock).at;
  work.record({ type: 'QuietEndReached', data: { askedAgencyId: lead?.agencyId ?? null, askedMemberId: lead?.memberId ?? null, nextAt } });
  tellLead(work, 'quiet-over', null, 'today');
  return undefined;
}
