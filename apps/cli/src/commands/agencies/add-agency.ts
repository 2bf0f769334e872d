import { isZone } from '@throughline/kernel';
import { agencyKinds, type AgencyKind } from '@throughline/protocols';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { Refused } from '../../refused';
import { agencyInWords, calendarHint } from './agency-in-words';
import { calendarFrom, type HoursAsked } from './working-hours';

export type AddAgency = HoursAsked & { readonly name: string; readonly kind: string; readonly region: string; readonly town: string | undefined };

/** When people may be told of what is not dangerous, and when the digest goes out. */
export const usualNoticeHours = { wakingFrom: '07:00', wakingTo: '21:00', digestAt: '08:00' };

/** Gives an agency its seat. Its hours and holidays are explicit from now on, to be corrected with `agency calendar`. */
export async function addAgency(context: Context, asked: AddAgency): Promise<Answer> {
  const kind = knownKind(asked.kind);
  const zone = knownZone(asked.zone);
  const { calendar, proposed } = await calendarFrom({ ...asked, zone }, Temporal.Now.zonedDateTimeISO(zone).year);
  const town = asked.town ?? null;
  const agency = { name: asked.name, kind, region: asked.region, town, calendar, noticeHours: usualNoticeHours };
  const agencyId = await context.writing((door) => door.registerAgency(agency));
  return {
    data: { agencyId, kind, region: asked.region, town, calendar, noticeHours: usualNoticeHours },
    text: [`${asked.name} has its seat:`, '', ...agencyInWords({ ...agency, agencyId }, proposed, context), '', calendarHint(agencyId)].join('\n'),
  };
}

export function knownZone(zone: string): string {
  if (isZone(zone)) return zone;
  throw new Refused(`There is no time zone ${String(zone)}: give a name of the IANA database, such as America/New_York.`);
}

function knownKind(kind: string): AgencyKind {
  const known = agencyKinds.find((one) => one === kind);
  if (!known) throw new Refused(`There is no kind of agency ${kind}: give one of ${agencyKinds.join(', ')}.`);
  return known;
}
