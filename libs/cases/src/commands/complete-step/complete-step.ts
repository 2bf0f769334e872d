import { earliestEdge, latestEdge, type AgencyId, type StepId } from '@throughline/kernel';
import { findRecordFaults, type Fault, type FieldClass } from '@throughline/protocols';
import type { Step } from '../../case';
import type { Verdict } from '../../events';
import { gatheredProtocol, stepDefinition } from '../../protocols/step-definition';
import type { Work } from '../../work/work';
import type { Command, Refusal } from '../command';
import { openStepOf, refuseFuture, refuseUnlessHolder, refuseUnlessOpen } from '../guards';

export type CompleteStep = Command<
  'CompleteStep',
  {
    stepId: StepId;
    /** What the protocol asks to be recorded with it: codes, moments and numbers. */
    record: Readonly<Record<string, unknown>>;
    /** On a step that tells others by law: the agencies that were told. Null where only one can be meant. */
    told: readonly AgencyId[] | null;
    sealed?: { readonly [Class in FieldClass]?: unknown };
  }
>;

/** The step is done. When it happened is what the person said; whether that was in time is worked out here, once. */
export function completeStep({ stepId, record, told, sealed }: CompleteStep['data'], work: Work): Refusal {
  const refusal = refuseUnlessOpen(work, stepId);
  if (refusal) return refusal;
  const step = openStepOf(work, stepId);
  const early = refuseUnlessHolder(work, step) ?? refuseFuture(work) ?? refuseRecord(work, step, record) ?? refuseTold(work, step, told);
  if (early) return early;
  const data = { stepId, agencyId: step.holder, verdict: verdictOn(step, work), record, told: told ?? onlyAgencyToTell(work, step) };
  work.record({ type: 'StepCompleted', data, ...(sealed ? { sealed } : {}) });
  return undefined;
}

/** In time or late by what was said, as far as its precision can tell; and whether it was logged only after the deadline had passed. */
function verdictOn({ deadline, pause, next }: Step, { context, case: { zone } }: Work): Verdict {
  if (!deadline) return 'no-deadline';
  const { occurred, now } = context;
  // What is recorded before the deadline has happened before it, however roughly the moment was said; and a clock that stands never comes to it.
  const isStopped = pause !== null || next === null;
  if (!deadline.missed && (isStopped || now < deadline.dueAt)) return 'in-time';
  if (latestEdge(occurred, zone) <= deadline.dueAt) return 'in-time-logged-late';
  return earliestEdge(occurred, zone) > deadline.dueAt ? 'late' : 'cannot-be-told';
}

function refuseRecord(work: Work, { origin }: Step, record: CompleteStep['data']['record']): Refusal {
  const faults = origin.kind === 'protocol' ? findRecordFaults(gatheredProtocol(work, origin.protocolId, origin.version).compiled, origin.key, record) : findReferralFaults(record);
  return faults.length > 0 ? { code: 'completion-record-faulty', faults } : undefined;
}

/** Nobody has said what a referral opened by hand should record, so it records nothing: else whatever somebody types would stand in the history. */
const findReferralFaults = (record: CompleteStep['data']['record']): readonly Fault[] =>
  Object.keys(record).length > 0 ? [{ path: '', message: 'A referral records nothing beyond its completion.' }] : [];

function refuseTold(work: Work, step: Step, told: readonly AgencyId[] | null): Refusal {
  const kinds = stepDefinition(work, step).step?.disclosesTo ?? [];
  for (const agencyId of told ?? []) {
    const agency = work.context.agencies[agencyId];
    if (!agency) return { code: 'agency-unknown', agencyId };
    if (!kinds.includes(agency.kind)) return { code: 'told-agency-of-another-kind', agencyId };
  }
  return undefined;
}

/** The law names a kind of agency; where the region has just one of it, that one was meant. Nobody else is brought to the case by guessing. */
function onlyAgencyToTell(work: Work, step: Step): readonly AgencyId[] {
  const kinds = stepDefinition(work, step).step?.disclosesTo ?? [];
  return kinds.flatMap((kind) => {
    const ofKind = Object.values(work.context.agencies).filter((agency) => agency.kind === kind && agency.region === work.case.region && agency.status === 'active');
    return ofKind.length === 1 && ofKind[0] ? [ofKind[0].agencyId] : [];
  });
}
