import type { MemberId } from '@throughline/kernel';
import type { Agency, Channel, OnCallOverride, OnCallSchedule, RegisteredAgency } from './agency';
import type { AgencyEvent, DataOf } from './events';
import { isSameOverride } from './on-call-override';

type Containers = 'coordinators' | 'channels' | 'onCall';

/** A registered agency that its holder shares with nobody. Containers are written in place; what lies in them is replaced whole. */
type Draft = { -readonly [Part in keyof Omit<RegisteredAgency, Containers>]: RegisteredAgency[Part] } & {
  coordinators: MemberId[];
  channels: Record<MemberId, readonly Channel[]>;
  onCall: { -readonly [Part in keyof Omit<OnCallSchedule, 'overrides'>]: OnCallSchedule[Part] } & { overrides: OnCallOverride[] };
};
type Evolvers<Type extends AgencyEvent['type']> = { readonly [T in Type]: (draft: Draft, data: DataOf<T>) => void };

export const initialState = (): Agency => ({ status: 'unregistered' });

export const copy = (state: Agency): Agency => (state.status === 'unregistered' ? state : draftOf(state));

/** Copies one fact into a draft that the caller owns. Total and silent. */
export function evolve(draft: Agency, event: AgencyEvent): Agency {
  if (event.type === 'AgencyRegistered') return registered(event.data);
  if (draft.status === 'unregistered') return draft;
  // The caller owns the draft, and the table pairs each type with its own data; neither can be told to the compiler.
  (evolvers[event.type] as (draft: Draft, data: unknown) => void)(draft as Draft, event.data);
  return draft;
}

/** One entry for every event there is: a new type fails to compile until somebody says what it changes. */
const evolvers: Evolvers<Exclude<AgencyEvent['type'], 'AgencyRegistered'>> = {
  AgencyProfileChanged: (draft, { region, town }) => {
    draft.region = region;
    draft.town = town;
  },
  AgencyCalendarSet: (draft, { calendar }) => {
    draft.calendar = calendar;
  },
  NoticeHoursSet: (draft, { noticeHours }) => {
    draft.noticeHours = noticeHours;
  },
  OnCallScheduleSet: (draft, { shifts }) => {
    draft.onCall.shifts = shifts;
  },
  OnCallOverridden: (draft, { from, until, memberId }) => {
    draft.onCall.overrides.push({ from, until, memberId });
  },
  OnCallOverrideWithdrawn: (draft, withdrawn) => {
    draft.onCall.overrides = draft.onCall.overrides.filter((override) => !isSameOverride(override, withdrawn));
  },
  AfterHoursContactNamed: (draft, { memberId }) => {
    draft.onCall.afterHours = memberId;
  },
  SupervisorNamed: (draft, { memberId }) => {
    draft.supervisor = memberId;
  },
  DirectorNamed: (draft, { memberId }) => {
    draft.director = memberId;
  },
  CoordinatorSeated: (draft, { memberId }) => {
    draft.coordinators.push(memberId);
  },
  CoordinatorUnseated: (draft, { memberId }) => {
    draft.coordinators = draft.coordinators.filter((coordinator) => coordinator !== memberId);
  },
  MemberChannelsSet: (draft, { memberId, channels }) => {
    draft.channels[memberId] = channels;
  },
  AgencySuspended: (draft) => {
    draft.status = 'suspended';
  },
  AgencyReinstated: (draft) => {
    draft.status = 'active';
  },
};

const registered = ({ agencyId, kind, region, town, calendar, noticeHours }: DataOf<'AgencyRegistered'>): RegisteredAgency => ({
  status: 'active', agencyId, kind, region, town, calendar, noticeHours,
  supervisor: null, director: null, coordinators: [],
  onCall: { shifts: [], overrides: [], afterHours: null },
  channels: {},
});

/** A draft of what is given: its containers copied, their entries shared. */
const draftOf = (agency: RegisteredAgency): Draft => ({
  ...agency,
  coordinators: [...agency.coordinators],
  channels: { ...agency.channels },
  onCall: { ...agency.onCall, overrides: [...agency.onCall.overrides] },
});
