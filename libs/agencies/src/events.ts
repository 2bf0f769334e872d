import type { AgencyId, MemberId, WorkingCalendar } from '@throughline/kernel';
import type { AgencyKind, FieldClass } from '@throughline/protocols';
import type { Channel, NoticeHours, OnCallOverride, Shift } from './agency';
import type { SuspensionReason } from './suspension-reasons';

/**
 * The whole vocabulary of an agency's history: past tense, facts only, in the order in which an agency usually lives them.
 *
 * `data` holds ids, codes, hours and moments. An agency's name, how to reach it and where it is are `sealed`: a shelter's address is a secret.
 */
export type AgencyEvent =
  | Event<'AgencyRegistered', Registration, 'identity' | 'contact' | 'location'>
  | Event<'AgencyProfileChanged', Place, 'identity' | 'contact' | 'location'>
  | Event<'AgencyCalendarSet', { calendar: WorkingCalendar }>
  | Event<'NoticeHoursSet', { noticeHours: NoticeHours }>

  | Event<'OnCallScheduleSet', { shifts: readonly Shift[] }>
  | Event<'OnCallOverridden', OnCallOverride>
  | Event<'OnCallOverrideWithdrawn', OnCallOverride>
  | Event<'AfterHoursContactNamed', { memberId: MemberId | null }>

  | Event<'SupervisorNamed', { memberId: MemberId | null }>
  | Event<'DirectorNamed', { memberId: MemberId | null }>
  | Event<'CoordinatorSeated', { memberId: MemberId }>
  | Event<'CoordinatorUnseated', { memberId: MemberId }>
  | Event<'MemberChannelsSet', { memberId: MemberId; channels: readonly Channel[] }>

  | Event<'AgencySuspended', { reason: SuspensionReason }>
  | Event<'AgencyReinstated', Record<never, never>>;

type Event<Type extends string, Data, Sealed extends FieldClass = never> = {
  readonly type: Type;
  readonly data: Readonly<Data>;
  readonly sealed?: { readonly [Class in Sealed]?: unknown };
};

export type EventOf<Type extends AgencyEvent['type']> = Extract<AgencyEvent, { type: Type }>;
export type DataOf<Type extends AgencyEvent['type']> = EventOf<Type>['data'];

/** Where an agency works, in codes: placing compares regions, and a survivor may exclude a town. */
export type Place = { readonly region: string; readonly town: string | null };
export type Registration = Place & {
  readonly agencyId: AgencyId;
  readonly kind: AgencyKind;
  readonly calendar: WorkingCalendar;
  readonly noticeHours: NoticeHours;
};
