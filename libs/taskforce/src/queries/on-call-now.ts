import { onCallChangesAfter, onCallContact } from '@throughline/agencies';
import type { AgencyId, Instant, MemberId } from '@throughline/kernel';
import type { AgencyRow } from '../views/agencies/agencies';

export type OnCallNow = {
  readonly agencyId: AgencyId;
  /** Null when nobody is. */
  readonly memberId: MemberId | null;
  /** Until when that is certain, as the schedule stands; null when it never changes by itself. */
  readonly until: Instant | null;
};

/** Who answers for each of these agencies at a moment. */
export const onCallNow = (agencies: readonly AgencyRow[], now: Instant): readonly OnCallNow[] =>
  agencies.map(({ agency }) => ({ agencyId: agency.agencyId, memberId: onCallContact(agency, now) ?? null, until: onCallChangesAfter(agency, now) ?? null }));
