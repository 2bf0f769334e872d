import { instant, type Instant, type OccurredAt } from '@throughline/kernel';

/**
 * A moment on the story's first Monday, or on another day, in UTC: five hours later than the clocks on the coast, four from 8 March on.
 * Nothing in a spec reads the wall clock.
 */
export const at = (time: string, date = '2026-03-02'): Instant => instant(`${date}T${time}:00.000Z`);

/** The moment at which the clocks on the coast show this time. Where they show it twice it is the first. */
export const onTheCoast = (time: string, date = '2026-03-02'): Instant =>
  instant(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('America/New_York', { disambiguation: 'earlier' }).toInstant().toString());

export const exactly = (moment: Instant): OccurredAt => ({ at: moment, precision: 'exact' });
export const about = (moment: Instant): OccurredAt => ({ at: moment, precision: 'about' });
export const sometimeOn = (moment: Instant): OccurredAt => ({ at: moment, precision: 'day' });
