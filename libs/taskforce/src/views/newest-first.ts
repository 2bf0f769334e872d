import { msOf, type Instant } from '@throughline/kernel';

/** Orders go upwards only, so whatever is listed with the newest first is ordered by how long before 1970 it would have been. */
export const newestFirst = (at: Instant): number => -msOf(at);
