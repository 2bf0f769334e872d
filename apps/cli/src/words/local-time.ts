import type { Instant, IsoDuration, OccurredAt } from '@throughline/kernel';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const hourMs = 3_600_000;

/** Moments as the clocks show them in a zone. */
export class LocalTime {
  constructor(readonly zone: string) {}

  /** `Mon 2 Mar 2026`. */
  day(moment: Instant): string {
    const { dayOfWeek, day, month, year } = this.#local(moment);
    return `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]} ${year}`;
  }

  /** `09:05:30`. In the hour that the clocks show twice it carries its offset: `01:30:00-05:00`. */
  time(moment: Instant): string {
    return this.#clock(moment, 'second');
  }

  /** `Mon 2 Mar 2026 09:05`. */
  moment(moment: Instant): string {
    return `${this.day(moment)} ${this.#clock(moment, 'minute')}`;
  }

  /** A moment for somebody who reads about another: without the day, or the year, that both have. */
  momentNear(moment: Instant, other: Instant): string {
    if (moment === other) return 'now';
    const [one, two] = [this.#local(moment), this.#local(other)];
    if (one.toPlainDate().equals(two.toPlainDate())) return this.#clock(moment, 'minute');
    return one.year === two.year ? this.moment(moment).replace(` ${one.year} `, ' ') : this.moment(moment);
  }

  /** As precisely as somebody said it. */
  occurred({ at, precision }: OccurredAt): string {
    if (precision === 'day') return `some time on ${this.day(at)}`;
    return precision === 'about' ? `${this.day(at)} at about ${this.#clock(at, 'minute')}` : `${this.day(at)} ${this.time(at)}`;
  }

  #clock(moment: Instant, smallestUnit: 'minute' | 'second'): string {
    const local = this.#local(moment);
    const shownAlsoAt = [-hourMs, hourMs].map((ms) => local.add({ milliseconds: ms }));
    const isShownTwice = shownAlsoAt.some((other) => other.toPlainDateTime().equals(local.toPlainDateTime()));
    const text = local.toPlainTime().toString({ smallestUnit });
    return isShownTwice ? `${text}${local.offset}` : text;
  }

  #local(moment: Instant): Temporal.ZonedDateTime {
    return Temporal.Instant.from(moment).toZonedDateTimeISO(this.zone);
  }
}

const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/** `PT12H` as `12 hours`. */
export function spanInWords(duration: IsoDuration): string {
  const parts = Temporal.Duration.from(duration);
  const told = units.flatMap((unit) => (parts[unit] === 0 ? [] : [`${parts[unit]} ${parts[unit] === 1 ? unit.slice(0, -1) : unit}`]));
  return told.length === 0 ? 'no time at all' : told.join(' ');
}
