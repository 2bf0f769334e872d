import type { AgencyId } from '@throughline/kernel';
import type { Context } from '../../context';
import type { NewAgency } from '../../doors/door';
import { flow } from '../../terminal/flow';
import { inWords } from '../../words/in-words';
import { holidaysInWords, hoursInWords } from './calendar-in-words';
import type { ProposedHoliday } from './propose-holidays';

/** An agency as it was just set up, with the holidays that were proposed for it. */
export function agencyInWords(
  { agencyId, kind, region, town, calendar }: Omit<NewAgency, 'name' | 'noticeHours'> & { readonly agencyId: AgencyId },
  proposed: readonly ProposedHoliday[],
  { paint, width }: Pick<Context, 'paint' | 'width'>,
): readonly string[] {
  const line = (name: string, value: string): string => `  ${paint(name.padEnd(10), 'dim')}${value}`;
  const years = holidaysInWords(proposed).flatMap(({ year, days }) =>
    flow([{ text: days }], width - 18, paint).map((part, at) => `            ${paint(at === 0 ? year : '    ', 'dim')}  ${part}`));
  return [
    line('id', agencyId),
    line('kind', `${inWords(kind)}, in region ${region}${town === null ? '' : `, town ${town}`}`),
    line('hours', `${hoursInWords(calendar)}, ${calendar.zone}`),
    line('holidays', proposed.length === 0 ? 'none but those given' : `as a library proposes them, until ${calendar.coveredUntil}:`),
    ...years,
  ];
}

export const calendarHint = (agencyId: AgencyId): string =>
  ['Check the hours and holidays. To correct them:', `  throughline agency calendar ${agencyId} > calendar.json`, `  throughline agency calendar ${agencyId} --set calendar.json`].join('\n');
