import { caseCode } from '@throughline/cases';
import type { TitledStep } from '@throughline/taskforce';
import type { ListedEscalationDto, ListedStepDto } from './listed-step.dto';

/** Whom a personal duty's ladder told is that person's and that agency's own business. */
export function listedStep(step: TitledStep): ListedStepDto {
  const { stepId, caseId, title, revision, urgency, authority, agencyKind, holder, heldSince, unplacedBecause, accepted, acknowledgedByHolderAt } = step;
  const { deadline, pause, next, run, personalDuty, questionedBecause } = step;
  return {
    stepId, caseId, code: caseCode(caseId), title, revision, urgency, authority, agencyKind, holder, heldSince, unplacedBecause, accepted, acknowledgedByHolderAt,
    dueAt: deadline?.dueAt ?? null,
    missed: deadline?.missed ?? false,
    pausedUntil: pause?.until ?? null,
    standsStill: pause !== null || next === null,
    escalation: personalDuty ? null : escalation(run),
    questionedBecause,
  };
}

const escalation = ({ rung, to, toldAgencyId, toldMemberId, acknowledgedBy }: TitledStep['run']): ListedEscalationDto | null =>
  rung === null ? null : { rung, to, toldAgencyId, toldMemberId, acknowledgedBy };
