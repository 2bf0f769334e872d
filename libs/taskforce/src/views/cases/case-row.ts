import type { BasisKind, CaseCode, CaseState, ClosingReason, Lead, OpenedCase, ReleaseTerms } from '@throughline/cases';
import type { AgencyId, BasisId, CaseId, Instant, NeedId, ReleaseId, StepId } from '@throughline/kernel';
import type { FactCode, FactValue, FieldClass, NeedKind } from '@throughline/protocols';

/** A case in codes, as lists and its own page show it to those who may know of it. */
export type CaseRow = {
  readonly caseId: CaseId;
  readonly code: CaseCode;
  readonly status: Exclude<CaseState['status'], 'unopened'>;
  /** What `If-Match` on the case compares: the case state's own count. */
  readonly revision: number;
  readonly openedBy: AgencyId;
  readonly region: string;
  readonly zone: string;
  readonly openedAt: Instant;
  readonly closed: { readonly at: Instant; readonly because: ClosingReason } | null;
  readonly lead: Lead | null;
  /** The clock of a case without a lead. */
  readonly leadMissing: { readonly since: Instant; readonly nextAt: Instant } | null;
  /** Each with the class by which it is filtered for whoever reads it. */
  readonly facts: { readonly [Fact in FactCode]?: { readonly value: FactValue; readonly class: FieldClass } };
  readonly milestones: OpenedCase['milestones'];
  /** The version of each protocol that it runs. */
  readonly protocols: Readonly<Record<string, number>>;
  /** Live ones only, as of the releases. */
  readonly bases: Readonly<Record<BasisId, CaseBasis>>;
  readonly releases: Readonly<Record<ReleaseId, CaseRelease>>;
  /** Needs that are not met. */
  readonly needs: Readonly<Record<NeedId, { readonly need: NeedKind; readonly since: Instant; readonly withoutProvider: boolean }>>;
  readonly quiet: { readonly since: Instant; readonly until: Instant; readonly phase: 'waiting' | 'asked' | 'unanswered' } | null;
  readonly openSteps: Readonly<Record<StepId, { readonly overdue: boolean }>>;
  /** Steps that ended though overdue. They are so again when they are reopened. */
  readonly endedOverdue: readonly StepId[];
  readonly changedAt: Instant;
};

export type CaseBasis = { readonly agencyId: AgencyId; readonly kind: BasisKind; readonly releaseId: ReleaseId | null; readonly since: Instant };
export type CaseRelease = Pick<ReleaseTerms, 'discloser' | 'recipient' | 'classes' | 'purpose' | 'signedAt' | 'expiresAt'>;

export type StepCounts = { readonly open: number; readonly overdue: number };

export function stepCounts({ openSteps }: CaseRow): StepCounts {
  const steps = Object.values(openSteps);
  return { open: steps.length, overdue: steps.filter(({ overdue }) => overdue).length };
}
