export class UnknownZone extends Error {
  override readonly name = 'UnknownZone';
  constructor(zone: string) {
    super(`There is no time zone ${JSON.stringify(zone)}: write a name of the IANA database, such as America/New_York.`);
  }
}

/**
 * Whether a text names a time zone of the IANA database, in its spelling. A bare offset (`-05:00`) is not one: it knows nothing of daylight
 * saving, so a promise counted in it would be an hour off for half of the year.
 */
export function isZone(text: unknown): text is string {
  if (typeof text !== 'string' || !/^[A-Za-z]/.test(text)) return false;
  try {
    return epoch.toZonedDateTimeISO(text).timeZoneId === text;
  } catch {
    return false;
  }
}

const epoch = Temporal.Instant.fromEpochMilliseconds(0);
