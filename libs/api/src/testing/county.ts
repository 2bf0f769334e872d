import { createHash } from 'node:crypto';
import { agencyCalled, protocols, settingUp, type InventedAgency } from '@throughline/invented-county';
import type { MemberId } from '@throughline/kernel';
import type { Role } from '@throughline/members';
import { canonicalText } from '@throughline/protocols';
import type { Sender, TaskforceApi } from '@throughline/taskforce';

export const coordination = agencyCalled('Sample County Coordination');
export const harborShelter = agencyCalled('Invented Harbor Shelter');
export const hillShelter = agencyCalled('Invented Hill Shelter');
const advocacy = agencyCalled('Sample Advocacy');
const otherAdvocacy = agencyCalled('Example Street Advocacy');
const childWelfare = agencyCalled('Sample Child Welfare');

const personOf = ({ agencyId }: InventedAgency, memberId: MemberId, roles: readonly string[]): Sender => ({ memberId, agencyId, roles });
const workerOf = (agency: InventedAgency): Sender => personOf(agency, agency.worker.memberId, agency.worker.roles);
const directorOf = (agency: InventedAgency): Sender => personOf(agency, agency.director.memberId, agency.director.roles);

/** People of the county, by what they do in the specs. The county has neither operator nor auditor: these two are added to it. */
export const people = {
  coordinator: personOf(coordination, coordination.coordinators[0]?.memberId ?? ('' as MemberId), ['coordinator']),
  advocate: workerOf(advocacy),
  advocacySupervisor: personOf(advocacy, advocacy.supervisor.memberId, advocacy.supervisor.roles),
  otherAdvocate: workerOf(otherAdvocacy),
  harborWorker: workerOf(harborShelter),
  harborDirector: directorOf(harborShelter),
  hillWorker: workerOf(hillShelter),
  socialWorker: workerOf(childWelfare),
  operator: personOf(coordination, '0e0f8a52-11c8-4b1c-8d8a-5b1f4a6f2c01' as MemberId, ['operator']),
  auditor: personOf(coordination, '0e0f8a52-11c8-4b1c-8d8a-5b1f4a6f2c02' as MemberId, ['auditor']),
} as const;
export type Person = keyof typeof people;

/** Brings the county into being through the facade, as its operator. */
export async function setUpCounty(taskforce: TaskforceApi): Promise<void> {
  let commands = 0;
  const request = () => ({ sender: people.operator, idempotencyKey: `set up ${(commands += 1)}`, correlationId: '00000000-0000-4000-8000-000000000000' });
  for (const { of, id, command } of settingUp()) {
    if (of === 'agency') await taskforce.runAgency(id, command, request());
    else await taskforce.runMember(id, command, request());
  }
  for (const { memberId, agencyId, roles } of [people.operator, people.auditor]) {
    await taskforce.runMember(memberId, { type: 'AddMember', data: { memberId, agencyId, roles: roles as readonly Role[] } }, request());
  }
  for (const protocol of protocols) {
    const hash = createHash('sha256').update(canonicalText(protocol)).digest('hex');
    await taskforce.runProtocol(protocol.id, { type: 'PublishProtocol', data: { protocol, hash } }, request());
  }
}
