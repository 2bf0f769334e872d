import type { AgencyId, Instant, MemberId, WorkingCalendar } from '@throughline/kernel';
import type { AgencyKind } from '@throughline/protocols';

/** A way to reach somebody outside signing in. The in-app inbox is always there and is none of these. */
export const channels = ['email'] as const;
export type Channel = (typeof channels)[number];

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** One weekly turn of duty, in the agency's zone; `to` may be `24:00`. A night is two shifts. */
export type Shift = { readonly day: Weekday; readonly from: string; readonly to: string; readonly memberId: MemberId };
/** Takes the place of the weekly turns for a while: a holiday, an illness, a swap. The latest recorded one counts. */
export type OnCallOverride = { readonly from: Instant; readonly until: Instant; readonly memberId: MemberId };

export type OnCallSchedule = {
  readonly shifts: readonly Shift[];
  readonly overrides: readonly OnCallOverride[];
  /** Who answers when no shift and no override covers the moment; null when nobody does. */
  readonly afterHours: MemberId | null;
};

/** Hours of the day in the agency's zone in which people may be woken by nothing less than danger, and when the digest of routine notices goes out. */
export type NoticeHours = { readonly wakingFrom: string; readonly wakingTo: string; readonly digestAt: string };

/** An organisation with a seat. Names and addresses are sealed; what decisions need is here in codes. */
export type Agency =
  | { readonly status: 'unregistered' }
  | {
      readonly status: 'active' | 'suspended';
      readonly agencyId: AgencyId;
      readonly kind: AgencyKind;
      /** A region's code, as the taskforce names its regions. */
      readonly region: string;
      /** A town's code where the agency has one: survivors may exclude towns. */
      readonly town: string | null;
      /** Explicit hours and holidays in a zone; all the agency's business clocks run on it. */
      readonly calendar: WorkingCalendar;
      readonly noticeHours: NoticeHours;
      readonly supervisor: MemberId | null;
      readonly director: MemberId | null;
      /** Members who run cases. An agency with one is a coordinator's agency. */
      readonly coordinators: readonly MemberId[];
      readonly onCall: OnCallSchedule;
      /** The outward channels of every member who may be told something here. A member without an entry has the inbox only. */
      readonly channels: Readonly<Record<MemberId, readonly Channel[]>>;
    };

export type RegisteredAgency = Exclude<Agency, { readonly status: 'unregistered' }>;
