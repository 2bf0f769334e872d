import { addMs, msOf, type Instant } from '@throughline/kernel';

const oneDay = 86_400_000;
/** The discloser is warned so many days before, to ask the survivor again: a release never renews itself. */
const warnings = [7, 1];

/** The next warning, else the end itself. */
export const nextReleaseMoment = (expiresAt: Instant, now: Instant): Instant =>
  warnings.map((days) => addMs(expiresAt, -days * oneDay)).find((at) => at > now) ?? expiresAt;

export const wholeDaysLeft = (expiresAt: Instant, now: Instant): number => Math.ceil((msOf(expiresAt) - msOf(now)) / oneDay);
