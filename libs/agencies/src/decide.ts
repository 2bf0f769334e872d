import type { Decider, Decision, Instant } from '@throughline/kernel';
import type { Agency } from './agency';
import { changeAgencyProfile, type ChangeAgencyProfile } from './commands/change-agency-profile/change-agency-profile';
import { nameAfterHoursContact, type NameAfterHoursContact } from './commands/name-after-hours-contact/name-after-hours-contact';
import { nameDirector, type NameDirector } from './commands/name-director/name-director';
import { nameSupervisor, type NameSupervisor } from './commands/name-supervisor/name-supervisor';
import { overrideOnCall, type OverrideOnCall } from './commands/override-on-call/override-on-call';
import { registerAgency, type RegisterAgency } from './commands/register-agency/register-agency';
import { reinstateAgency, type ReinstateAgency } from './commands/reinstate-agency/reinstate-agency';
import { seatCoordinator, type SeatCoordinator } from './commands/seat-coordinator/seat-coordinator';
import { setAgencyCalendar, type SetAgencyCalendar } from './commands/set-agency-calendar/set-agency-calendar';
import { setMemberChannels, type SetMemberChannels } from './commands/set-member-channels/set-member-channels';
import { setNoticeHours, type SetNoticeHours } from './commands/set-notice-hours/set-notice-hours';
import { setOnCallSchedule, type SetOnCallSchedule } from './commands/set-on-call-schedule/set-on-call-schedule';
import { suspendAgency, type SuspendAgency } from './commands/suspend-agency/suspend-agency';
import { unseatCoordinator, type UnseatCoordinator } from './commands/unseat-coordinator/unseat-coordinator';
import { withdrawOnCallOverride, type WithdrawOnCallOverride } from './commands/withdraw-on-call-override/withdraw-on-call-override';
import type { AgencyEvent } from './events';
import { copy, evolve, initialState } from './evolve';
import type { AgencyRejection } from './rejections';

export type AgencyCommand =
  | RegisterAgency
  | ChangeAgencyProfile
  | SetAgencyCalendar
  | SetNoticeHours
  | SetOnCallSchedule
  | OverrideOnCall
  | WithdrawOnCallOverride
  | NameAfterHoursContact
  | NameSupervisor
  | NameDirector
  | SeatCoordinator
  | UnseatCoordinator
  | SetMemberChannels
  | SuspendAgency
  | ReinstateAgency;

export type AgencyContext = { readonly now: Instant };

function decide(command: AgencyCommand, agency: Agency, context: AgencyContext): Decision<AgencyEvent, AgencyRejection> {
  switch (command.type) {
    case 'RegisterAgency':
      return registerAgency(command, agency);
    case 'ChangeAgencyProfile':
      return changeAgencyProfile(command, agency);
    case 'SetAgencyCalendar':
      return setAgencyCalendar(command, agency);
    case 'SetNoticeHours':
      return setNoticeHours(command, agency);
    case 'SetOnCallSchedule':
      return setOnCallSchedule(command, agency);
    case 'OverrideOnCall':
      return overrideOnCall(command, agency, context);
    case 'WithdrawOnCallOverride':
      return withdrawOnCallOverride(command, agency, context);
    case 'NameAfterHoursContact':
      return nameAfterHoursContact(command, agency);
    case 'NameSupervisor':
      return nameSupervisor(command, agency);
    case 'NameDirector':
      return nameDirector(command, agency);
    case 'SeatCoordinator':
      return seatCoordinator(command, agency);
    case 'UnseatCoordinator':
      return unseatCoordinator(command, agency);
    case 'SetMemberChannels':
      return setMemberChannels(command, agency);
    case 'SuspendAgency':
      return suspendAgency(command, agency);
    case 'ReinstateAgency':
      return reinstateAgency(command, agency);
  }
}

export const agencyDecider: Decider<AgencyCommand, Agency, AgencyEvent, AgencyRejection, AgencyContext> = { initialState, copy, decide, evolve };
