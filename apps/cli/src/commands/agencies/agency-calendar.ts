import { agencyDecider, calendarOf } from '@throughline/agencies';
import { fold, type AgencyId } from '@throughline/kernel';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { readAgency } from '../../reading/read-stream';
import { Refused } from '../../refused';
import { hoursInWords } from './calendar-in-words';
import { wholeCalendarIn } from './working-hours';

/** Prints an agency's hours and holidays in the form in which they are set, or sets them from a file. Deadlines that were set keep their moments. */
export async function agencyCalendar(context: Context, agencyId: AgencyId, file: string | undefined): Promise<Answer> {
  if (file !== undefined) {
    const calendar = wholeCalendarIn(file);
    await context.writing((door) => door.setAgencyCalendar(agencyId, calendar));
    return { data: { agencyId, calendar }, text: `From now on its clocks run on ${hoursInWords(calendar)}, ${calendar.zone}; holidays are known until ${calendar.coveredUntil}.` };
  }
  const calendar = await context.reading(async (history) => calendarOf(fold(agencyDecider, (await readAgency(history, agencyId)).map(({ event }) => event))));
  if (!calendar) throw new Refused(`No agency has the id ${agencyId}: see \`throughline agency list\`.`);
  return { data: calendar, text: JSON.stringify(calendar, null, 2) };
}
