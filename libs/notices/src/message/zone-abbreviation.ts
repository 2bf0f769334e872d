/** What a zone's clocks are called at each of its offsets, as people in the United States and its territories write them. */
const eastern = { '-05:00': 'EST', '-04:00': 'EDT' };
const central = { '-06:00': 'CST', '-05:00': 'CDT' };
const mountain = { '-07:00': 'MST', '-06:00': 'MDT' };
const pacific = { '-08:00': 'PST', '-07:00': 'PDT' };
const alaska = { '-09:00': 'AKST', '-08:00': 'AKDT' };
const hawaii = { '-10:00': 'HST' };
const atlantic = { '-04:00': 'AST' };

type Names = Readonly<Record<string, string>>;

const namesOf = new Map<string, Names>(
  ([
    [eastern, ['New_York', 'Detroit', 'Kentucky/Louisville', 'Kentucky/Monticello']],
    [eastern, ['Indianapolis', 'Marengo', 'Petersburg', 'Vevay', 'Vincennes', 'Winamac'].map((place) => `Indiana/${place}`)],
    [central, ['Chicago', 'Menominee', 'Indiana/Knox', 'Indiana/Tell_City', 'North_Dakota/Beulah', 'North_Dakota/Center', 'North_Dakota/New_Salem']],
    [mountain, ['Denver', 'Boise', 'Phoenix']],
    [pacific, ['Los_Angeles']],
    [alaska, ['Anchorage', 'Juneau', 'Metlakatla', 'Nome', 'Sitka', 'Yakutat']],
    [atlantic, ['Puerto_Rico', 'St_Thomas']],
  ] as const).flatMap(([names, places]) => places.map((place): [string, Names] => [`America/${place}`, names])),
).set('Pacific/Honolulu', hawaii);

/** `EST`, `PDT` …; where a zone or an offset has no such name, what everybody can read: `UTC+01:00`. */
export const zoneAbbreviation = ({ timeZoneId, offset }: Temporal.ZonedDateTime): string => namesOf.get(timeZoneId)?.[offset] ?? `UTC${offset}`;
