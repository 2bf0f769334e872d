import type { DataOf, MissMark, StepOrigin } from '@throughline/cases';
import type { AgencyId, CaseId, DeadlineId, Instant, StepId } from '@throughline/kernel';
import type { SealedValues } from '../sealed-values';

/** A statutory limit that was not recorded as kept by then. The entry stays for ever; what was said of it later stands beside it. */
export type StatutoryMiss = {
  readonly deadlineId: DeadlineId;
  readonly caseId: CaseId;
  readonly stepId: StepId;
  readonly origin: StepOrigin;
  /** It stays with the person and agency who have the duty: the register counts it and shows it to nobody else. */
  readonly personalDuty: boolean;
  /** Who held the step when the deadline passed; null when nobody did. */
  readonly holder: AgencyId | null;
  readonly dueAt: Instant;
  /** The law, as one cites it, and when it was written into the register; null as long as the wall clock is in doubt. */
  readonly entry: { readonly cites: string; readonly at: Instant } | null;
  readonly marks: readonly MissMark[];
  /** When a completion was logged that had occurred in time. */
  readonly keptLoggedLateAt: Instant | null;
  readonly answers: readonly MissAnswer[];
};

export type MissAnswer = { readonly agencyId: AgencyId; readonly reason: DataOf<'MissAnswered'>['reason']; readonly at: Instant; readonly sealed: SealedValues };

export type EnteredMiss = StatutoryMiss & { readonly entry: NonNullable<StatutoryMiss['entry']> };
export const isEntered = (miss: StatutoryMiss): miss is EnteredMiss => miss.entry !== null;
