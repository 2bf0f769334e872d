import { agencyDecider, type Agency, type RegisteredAgency } from '@throughline/agencies';
import { fold, type AgencyId, type MemberId } from '@throughline/kernel';
import {
  afterHoursContactNamed, agencyRegistered, coordinatorSeated, directorNamed, memberChannelsSet, supervisorNamed,
} from '@throughline/testing/agencies';
import type { AgencyKind } from '@throughline/protocols';
import type { Actor } from '@throughline/kernel';

const agency = (name: string): AgencyId => `agency-${name}` as AgencyId;
const member = (name: string): MemberId => `member-${name}` as MemberId;

/** The advocacy agency that opens the cases of these stories, and its people. */
export const brightwater = agency('brightwater');
export const abara = member('abara');
export const adeyemi = member('adeyemi');
export const arendt = member('arendt');

/** The coordinator's agency. Castillo leads the cases of these stories; Cohen is the other coordinator. */
export const coordination = agency('coordination');
export const castillo = member('castillo');
export const cohen = member('cohen');
export const cruz = member('cruz');

export const harborShelter = agency('harbor-shelter');
export const sosa = member('sosa');
export const singh = member('singh');

/** A second shelter, so that there may be two candidates. */
export const hillShelter = agency('hill-shelter');
export const haddad = member('haddad');
export const hughes = member('hughes');

export const police = agency('police');
export const petrov = member('petrov');
export const price = member('price');

export const childWelfare = agency('child-welfare');
export const walker = member('walker');
const weiss = member('weiss');

export const bayHospital = agency('bay-hospital');
export const braun = member('braun');
const bello = member('bello');

export const legalAid = agency('legal-aid');
export const laborDepartment = agency('labor-department');

/** A shelter of another region: never a candidate in these stories. */
export const farShelter = agency('far-shelter');

type People = {readonly onCall?: MemberId; readonly supervisor?: MemberId; readonly director?: MemberId; readonly coordinators?: readonly MemberId[
  
]};

/** Somebody is on call at all hours unless a spec says otherwise, and everybody named reads e-mail. Hours and waking hours are the coast's. */
function registered(
  agencyId: AgencyId, kind: AgencyKind, { onCall, supervisor, director, coordinators = [] }: People = {}, region = 'north-coast',
): RegisteredAgency {
  const people = [...new Set([onCall, supervisor, director, ...coordinators])].filter((one) => one !== undefined);
  return asRegistered(
    fold(agencyDecider, [
      agencyRegistered({ agencyId, kind, region, town: null }),
      ...(onCall ? [afterHoursContactNamed(onCall)] : []),
      ...(supervisor ? [supervisorNamed(supervisor)] : []),
      ...(director ? [directorNamed(director)] : []),
      ...coordinators.map(coordinatorSeated),
      ...people.map((memberId) => memberChannelsSet({ memberId })),
    ]),
  );
}

function asRegistered(folded: Agency): RegisteredAgency {
  if (folded.status === 'unregistered') throw new Error('These agencies are registered.');
  return folded;
}

/** Every agency of the stories, as it stands when nobody has changed it. */
export const agencies: Readonly<Record<AgencyId, RegisteredAgency>> = {
  [brightwater]: registered(brightwater, 'advocacy', { onCall: abara, supervisor: adeyemi, director: arendt }),
  [coordination]: registered(coordination, 'coordination', { onCall: cohen, supervisor: cruz, coordinators: [castillo, cohen] }),
  [harborShelter]: registered(harborShelter, 'shelter', { onCall: sosa, supervisor: singh }),
  [hillShelter]: registered(hillShelter, 'shelter', { onCall: haddad, supervisor: hughes }),
  [police]: registered(police, 'police', { onCall: petrov, supervisor: price }),
  [childWelfare]: registered(childWelfare, 'child-welfare', { onCall: walker, supervisor: weiss }),
  [bayHospital]: registered(bayHospital, 'hospital', { onCall: braun, supervisor: bello }),
  [legalAid]: registered(legalAid, 'legal-aid'),
  [laborDepartment]: registered(laborDepartment, 'labor-department'),
  [farShelter]: registered(farShelter, 'shelter', {}, 'south-coast'),
};

/** The agencies of the stories, some of them changed: `agenciesWith({ [harborShelter]: { supervisor: null } })`. */
export function agenciesWith(changes: Readonly<Record<AgencyId, Partial<RegisteredAgency>>>): Readonly<Record<AgencyId, RegisteredAgency>> {
  const changed = { ...agencies };
  for (const [agencyId, change] of Object.entries(changes) as [AgencyId, Partial<RegisteredAgency>][]) {
    const before = agencies[agencyId];
    if (!before) throw new Error(`No story has an agency ${agencyId}.`);
    changed[agencyId] = { ...before, ...change };
  }
  return changed;
}

const agencyOf: Readonly<Record<MemberId, AgencyId>> = {
  [abara]: brightwater, [adeyemi]: brightwater, [arendt]: brightwater,
  [castillo]: coordination, [cohen]: coordination, [cruz]: coordination,
  [sosa]: harborShelter, [singh]: harborShelter,
  [haddad]: hillShelter, [hughes]: hillShelter,
  [petrov]: police, [price]: police,
  [walker]: childWelfare, [weiss]: childWelfare,
  [braun]: bayHospital, [bello]: bayHospital,
};

/** The member acts, for the agency that they work at in these stories. A context override: `when(command, asMember(sosa))`. */
export function asMember(memberId: MemberId, {
  agencyId = agencyOf[memberId], roles = ['agency-worker'],
}: { agencyId?: AgencyId; roles?: readonly string[] } = {}): { actor: Actor } {
  if (!agencyId) throw new Error(`Say which agency ${memberId} works at.`);
  return { actor: { kind: 'member', memberId, agencyId, roles } };
}

export const asEngine = (name = 'ring-step'): { actor: Actor } => ({ actor: { kind: 'engine', name } });
