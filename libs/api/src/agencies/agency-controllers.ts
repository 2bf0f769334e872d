import { ChangeAgencyProfileController } from './change-agency-profile/change-agency-profile.controller';
import { NameAfterHoursContactController } from './name-after-hours-contact/name-after-hours-contact.controller';
import { NameDirectorController } from './name-director/name-director.controller';
import { NameSupervisorController } from './name-supervisor/name-supervisor.controller';
import { OverrideOnCallController } from './override-on-call/override-on-call.controller';
import { RegisterAgencyController } from './register-agency/register-agency.controller';
import { ReinstateAgencyController } from './reinstate-agency/reinstate-agency.controller';
import { SeatCoordinatorController } from './seat-coordinator/seat-coordinator.controller';
import { SetAgencyCalendarController } from './set-agency-calendar/set-agency-calendar.controller';
import { SetMemberChannelsController } from './set-member-channels/set-member-channels.controller';
import { SetNoticeHoursController } from './set-notice-hours/set-notice-hours.controller';
import { SetOnCallScheduleController } from './set-on-call-schedule/set-on-call-schedule.controller';
import { SuspendAgencyController } from './suspend-agency/suspend-agency.controller';
import { UnseatCoordinatorController } from './unseat-coordinator/unseat-coordinator.controller';
import { WithdrawOnCallOverrideController } from './withdraw-on-call-override/withdraw-on-call-override.controller';

/** One for every command that a person sends to an agency. */
export const agencyControllers = [
  ChangeAgencyProfileController, NameAfterHoursContactController, NameDirectorController, NameSupervisorController, OverrideOnCallController,
  RegisterAgencyController, ReinstateAgencyController, SeatCoordinatorController, SetAgencyCalendarController, SetMemberChannelsController,
  SetNoticeHoursController, SetOnCallScheduleController, SuspendAgencyController, UnseatCoordinatorController, WithdrawOnCallOverrideController,
];
