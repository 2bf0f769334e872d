import type { AgencyCommand } from '@throughline/agencies';
import type { AgencyId, MemberId } from '@throughline/kernel';
import { roles as knownRoles, type MemberCommand } from '@throughline/members';
import { builtInProtocols, type Protocol } from '@throughline/protocols';
import { agencies, region, type InventedAgency, type InventedMember } from './agencies';

export type SettingUp =
  | { readonly of: 'agency'; readonly id: AgencyId; readonly command: AgencyCommand }
  | { readonly of: 'member'; readonly id: MemberId; readonly command: MemberCommand };

const noticeHours = { wakingFrom: '07:00', wakingTo: '21:00', digestAt: '08:00' };

/** Everything that brings the county into being, in an order in which it can be done, through the commands that anybody would use. */
export const settingUp = (): readonly SettingUp[] => agencies.flatMap((agency) => [...agencyCommands(agency), ...membersOf(agency).flatMap((member) => memberCommands(agency, member))]);

export const membersOf = ({ worker, supervisor, director, coordinators }: InventedAgency): readonly InventedMember[] => [worker, supervisor, director, ...coordinators];

function agencyCommands(agency: InventedAgency): readonly SettingUp[] {
  const { agencyId, kind, town, calendar, shifts, afterHours, supervisor, director, coordinators, name } = agency;
  const commands: readonly AgencyCommand[] = [
    { type: 'RegisterAgency', data: { agencyId, kind, region, town, calendar, noticeHours }, sealed: { identity: { name } } },
    { type: 'SetOnCallSchedule', data: { shifts } },
    { type: 'NameAfterHoursContact', data: { memberId: afterHours } },
    { type: 'NameSupervisor', data: { memberId: supervisor.memberId } },
    { type: 'NameDirector', data: { memberId: director.memberId } },
    ...coordinators.map(({ memberId }) => ({ type: 'SeatCoordinator' as const, data: { memberId } })),
    ...membersOf(agency).map(({ memberId }) => ({ type: 'SetMemberChannels' as const, data: { memberId, channels: ['email' as const] } })),
  ];
  return commands.map((command) => ({ of: 'agency', id: agencyId, command }));
}

const memberCommands = ({ agencyId }: InventedAgency, { memberId, name, email, roles }: InventedMember): readonly SettingUp[] => [
  {
    of: 'member',
    id: memberId,
    command: {
      type: 'AddMember',
      data: { memberId, agencyId, roles: knownRoles.filter((role) => roles.includes(role)) },
      sealed: { identity: { name }, contact: { email } },
    },
  },
];

export const protocols: readonly Protocol[] = builtInProtocols;
