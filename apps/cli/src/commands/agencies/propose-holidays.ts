import { Refused } from '../../refused';

export type ProposedHoliday = { readonly date: string; readonly name: string };
export type Place = { readonly country: string; readonly state: string | undefined };

const dayLength = '2026-01-01'.length;

/**
 * Public holidays of a country or state in some years, in order, each day once. A proposal: an agency's history holds explicit dates, and whoever sets it up
 * corrects them. Throws {@link Refused} for a place that the library does not know.
 */
export async function proposeHolidays({ country, state }: Place, firstYear: number, years: number): Promise<readonly ProposedHoliday[]> {
  // Asked for by two commands only: the others need not wait for it.
  const { default: Holidays } = await import('date-holidays');
  const known = new Holidays();
  if (!(country in known.getCountries())) throw new Refused(`No holidays are known for the country ${country}: give its ISO code, such as US.`);
  if (state !== undefined && !(state in (known.getStates(country) ?? {}))) throw new Refused(`No holidays are known for ${state} in ${country}: give its ISO code, such as CT.`);

  const place = new Holidays({ country, ...(state === undefined ? {} : { state }) });
  const found = new Map<string, string>();
  for (let year = firstYear; year < firstYear + years; year += 1) {
    for (const { date, name, type } of place.getHolidays(year)) if (type === 'public') found.set(date.slice(0, dayLength), name);
  }
  return [...found].map(([date, name]) => ({ date, name })).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
