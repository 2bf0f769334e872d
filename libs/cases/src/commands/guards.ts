import type { AgencyId, StepId } from '@throughline/kernel';
import type { EndedStep, Step } from '../case';
import { mayRunCase, isExcludedAgency, hasBasis } from '../standing/basis';
import { stepDefinition } from '../protocols/step-definition';
import type { Work } from '../work/work';
import type { Refusal } from './command';

/** The refusals that many commands share, each in the order in which one would tell a person. */

export const refuseClosed = (work: Work): Refusal => (work.case.status === 'closed' ? { code: 'case-closed' } : undefined);

export const refuseStranger = (work: Work): Refusal => (mayRunCase(work.case, work.context) ? undefined : { code: 'not-yours-to-run' });

/** Any agency that may know of the case may add to it. */
export function refuseWithoutBasis(work: Work): Refusal {
  const { actor } = work.context;
  return actor.kind === 'engine' || hasBasis(work.case, actor.agencyId) ? undefined : { code: 'no-basis', agencyId: actor.agencyId };
}

/** A fact of the future is no fact. "About" and "day" are given the benefit of their earliest edge by whoever decides; here the moment itself counts. */
export const refuseFuture = ({ context: { occurred, now } }: Work): Refusal =>
  occurred.at > now ? { code: 'moment-in-future', occurredAt: occurred.at } : undefined;

export const findStep = (work: Work, stepId: StepId): { readonly open?: Step; readonly ended?: EndedStep } => {
  const open = work.case.openSteps[stepId];
  if (open) return { open };
  const ended = work.case.endedSteps[stepId];
  return ended ? { ended } : {};
};

export function refuseUnlessOpen(work: Work, stepId: StepId): Refusal {
  const { open, ended } = findStep(work, stepId);
  if (open) return undefined;
  return ended ? { code: 'step-not-open', stepId, status: ended.status } : { code: 'step-unknown', stepId };
}

/** The open step, after `refuseUnlessOpen` has found it so. */
export function openStepOf(work: Work, stepId: StepId): Step {
  const step = work.openStep(stepId);
  if (!step) throw new Error('A step is looked up before its refusals were asked.');
  return step;
}

/** The holder acts on its own step; an unplaced one is held by the lead, else by the opening agency. */
export function refuseUnlessHolder(work: Work, step: Step): Refusal {
  const { actor } = work.context;
  if (actor.kind === 'engine') return undefined;
  if (step.holder !== null) {
    return step.holder === actor.agencyId ? undefined : { code: 'step-belongs-to-another-agency', stepId: step.stepId, agencyId: step.holder };
  }
  const { lead, openedBy } = work.case;
  const stands = lead ? lead.agencyId === actor.agencyId || openedBy === actor.agencyId : openedBy === actor.agencyId;
  return stands ? undefined : { code: 'step-belongs-to-another-agency', stepId: step.stepId, agencyId: null };
}

/** A statutory step stays as the law has it, unless its cited text allows this. */
export function refuseUnlessTextAllows(work: Work, step: Step, what: 'pause' | 'extend' | 'decline' | 'not-needed'): Refusal {
  if (step.authority === 'agreement') return undefined;
  const { authority } = stepDefinition(work, step);
  return authority.allows?.includes(what) ? undefined : { code: 'step-is-statutory', stepId: step.stepId, cites: authority.cites };
}

/** Whether an agency can be given a step by hand: known, at work, not excluded by the survivor, and with a basis to know of the case. */
export function refuseAgency(work: Work, agencyId: AgencyId): Refusal {
  const agency = work.context.agencies[agencyId];
  if (!agency) return { code: 'agency-unknown', agencyId };
  if (agency.status === 'suspended') return { code: 'agency-suspended', agencyId };
  if (isExcludedAgency(work.case, agency)) return { code: 'agency-excluded', agencyId };
  return hasBasis(work.case, agencyId) ? undefined : { code: 'no-basis', agencyId };
}

