import type { Shift, Weekday } from '@throughline/agencies';
import { weekdays } from '@throughline/agencies';
import type { AgencyId, MemberId, WorkingCalendar } from '@throughline/kernel';
import type { AgencyKind } from '@throughline/protocols';
import { v5 as uuidV5 } from 'uuid';

/** Ids are made of names, so that every run of the county is the same county. */
const county = 'b1f3c6a2-4d1e-5a77-9c55-0d1c7e5a4e10';
const idOf = (name: string): string => uuidV5(name, county);
const agencyIdOf = (name: string): AgencyId => idOf(`agency ${name}`) as AgencyId;
const memberIdOf = (name: string): MemberId => idOf(`member ${name}`) as MemberId;

export const region = 'sample-county';
const zone = 'America/New_York';

/** Holidays of a place that does not exist, in the years that demos and simulations live in. */
const holidays = ['2026-01-01', '2026-05-25', '2026-07-03', '2026-09-07', '2026-11-26', '2026-12-25', '2027-01-01', '2027-05-31'];
const officeDay = [{ from: '09:00', to: '17:00' }];
export const officeHours: WorkingCalendar = {
  zone, holidays, coveredUntil: '2027-12-31',
  hours: { monday: officeDay, tuesday: officeDay, wednesday: officeDay, thursday: officeDay, friday: officeDay },
};
const always = [{ from: '00:00', to: '24:00' }];
export const roundTheClock: WorkingCalendar = {
  zone, holidays: [], coveredUntil: '2027-12-31',
  hours: { monday: always, tuesday: always, wednesday: always, thursday: always, friday: always, saturday: always, sunday: always },
};

export type InventedMember = { readonly memberId: MemberId; readonly name: string; readonly email: string; readonly roles: readonly string[] };
export type InventedAgency = {
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly town: string;
  readonly calendar: WorkingCalendar;
  readonly worker: InventedMember;
  readonly supervisor: InventedMember;
  readonly director: InventedMember;
  readonly coordinators: readonly InventedMember[];
  readonly shifts: readonly Shift[];
  /** Who answers outside the shifts; null leaves a gap in the rota, as real rotas have. */
  readonly afterHours: MemberId | null;
};

const everyDay = (from: string, to: string, memberId: MemberId, days: readonly Weekday[] = weekdays): readonly Shift[] => days.map((day) => ({ day, from, to, memberId }));

type Plan = { readonly name: string; readonly kind: AgencyKind; readonly town: string; readonly hours: 'office' | 'always'; readonly gap?: boolean; readonly coordinators?: number };

const plans: readonly Plan[] = [
  { name: 'Sample County Coordination', kind: 'coordination', town: 'sampleton', hours: 'office', coordinators: 2 },
  { name: 'Invented Harbor Shelter', kind: 'shelter', town: 'sampleton', hours: 'always' },
  { name: 'Invented Hill Shelter', kind: 'shelter', town: 'exampleville', hours: 'always', gap: true },
  { name: 'Sample Advocacy', kind: 'advocacy', town: 'sampleton', hours: 'office' },
  { name: 'Example Street Advocacy', kind: 'advocacy', town: 'exampleville', hours: 'office', gap: true },
  { name: 'Sampleton Police (invented)', kind: 'police', town: 'sampleton', hours: 'always' },
  { name: 'Sample Child Welfare', kind: 'child-welfare', town: 'sampleton', hours: 'always' },
  { name: 'Example General Hospital', kind: 'hospital', town: 'exampleville', hours: 'always' },
  { name: 'Sample Legal Aid', kind: 'legal-aid', town: 'sampleton', hours: 'office' },
  { name: 'Sample Labor Department', kind: 'labor-department', town: 'sampleton', hours: 'office' },
  { name: 'Sample Mental Health', kind: 'mental-health', town: 'exampleville', hours: 'office' },
  { name: 'Sample Children\'s Advocacy Center', kind: 'childrens-advocacy-center', town: 'sampleton', hours: 'office' },
  { name: 'Sample State\'s Attorney (invented)', kind: 'prosecutor', town: 'sampleton', hours: 'office' },
];

const memberOf = (agency: string, part: string, roles: readonly string[]): InventedMember => {
  const slug = agency.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return { memberId: memberIdOf(`${agency} ${part}`), name: `Invented ${part} of ${agency}`, email: `${part.replaceAll(' ', '-')}@${slug}.example`, roles };
};

function agencyOf({ name, kind, town, hours, gap = false, coordinators = 0 }: Plan): InventedAgency {
  const worker = memberOf(name, 'worker', ['agency-worker']);
  const supervisor = memberOf(name, 'supervisor', ['agency-worker', 'agency-supervisor']);
  return {
    agencyId: agencyIdOf(name), name, kind, town, worker, supervisor,
    calendar: hours === 'office' ? officeHours : roundTheClock,
    director: memberOf(name, 'director', ['agency-supervisor', 'administrator']),
    coordinators: Array.from({ length: coordinators }, (_, n) => memberOf(name, `coordinator ${n + 1}`, ['coordinator'])),
    shifts: hours === 'always' ? everyDay('00:00', '24:00', worker.memberId, gap ? weekdays.slice(0, 6) : weekdays) : everyDay('09:00', '17:00', worker.memberId, weekdays.slice(0, 5)),
    afterHours: gap ? null : worker.memberId,
  };
}

export const agencies: readonly InventedAgency[] = plans.map(agencyOf);
export const agencyCalled = (name: string): InventedAgency => {
  const found = agencies.find((agency) => agency.name === name);
  if (!found) throw new Error(`The invented county has no agency called ${name}.`);
  return found;
};
