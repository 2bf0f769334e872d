import type { Deadline, EndedStep, LadderRun, OpenedCase, Step } from '@throughline/cases';
import type { EscalationDto, StepDeadlineDto, StepDto } from '../show-step/show-step.dto';
import type { Sight } from './seen-case';

/** The steps that somebody may see: all of them, or those of their own agency. Open ones first, the earliest deadline first. */
export function seenSteps(opened: OpenedCase, sight: Sight): readonly StepDto[] {
  const open = Object.values(opened.openSteps).filter((step) => isSeen(opened, step, sight)).map((step) => openStep(step, sight));
  const ended = Object.values(opened.endedSteps).filter((step) => isSeen(opened, { ...step, origin: step.terms.origin }, sight)).map(endedStep);
  return [...open.toSorted(byDeadline), ...ended];
}

type Held = Pick<Step, 'holder' | 'origin'>;

/** An agency's own steps are those it holds, those it referred to somebody else, and those of its own case that nobody holds. */
function isSeen({ openedBy }: OpenedCase, { holder, origin }: Held, sight: Sight): boolean {
  if (sight.of === 'whole') return true;
  const { agencyId } = sight;
  return holder === agencyId || (holder === null && openedBy === agencyId) || (origin.kind === 'referral' && origin.fromAgencyId === agencyId);
}

const byDeadline = (a: StepDto, b: StepDto): number => {
  const [one, other] = [a.deadline?.dueAt ?? '9999', b.deadline?.dueAt ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Whom a personal duty's ladder told is its own agency's business. */
function openStep(step: Step, sight: Sight): StepDto {
  const { stepId, revision, origin, agencyKind, urgency, authority, personalDuty, limit, openedAt, holder, accepted, handedBackBy, deadline, pause, run } = step;
  return {
    stepId, revision, status: 'open', origin, agencyKind, urgency, authority, personalDuty, limit, openedAt, holder, accepted,
    handedBackBy: [...new Set(handedBackBy)],
    deadline: seenDeadline(deadline),
    pause: pause && { since: pause.since, until: pause.until },
    escalation: personalDuty && holder !== sight.agencyId ? null : seenEscalation(run),
  };
}

function endedStep({ stepId, revision, status, terms, holder, openedAt, deadline }: EndedStep): StepDto {
  const { origin, agencyKind, urgency, authority, personalDuty, limit } = terms;
  return {
    stepId, revision, status, origin, agencyKind, urgency, authority, personalDuty, limit, openedAt, holder, accepted: null, handedBackBy: [],
    deadline: seenDeadline(deadline), pause: null, escalation: null,
  };
}

const seenDeadline = (deadline: Deadline | null): StepDeadlineDto | null =>
  deadline && {
    deadlineId: deadline.deadlineId, dueAt: deadline.dueAt, countedFrom: deadline.countedFrom, clock: deadline.clock, provisional: deadline.provisional,
    missed: deadline.missed,
  };

const seenEscalation = ({ number, rung, toldAgencyId, toldMemberId, acknowledged }: LadderRun): EscalationDto | null =>
  rung === null ? null : { run: number, rung, toldAgencyId, toldMemberId, acknowledged };
