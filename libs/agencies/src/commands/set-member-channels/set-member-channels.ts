import { accept, reject, type Decision, type MemberId } from '@throughline/kernel';
import { channels as knownChannels, type Agency, type Channel } from '../../agency';
import type { AgencyEvent } from '../../events';
import { isSameJson } from '../../is-same-json';
import type { AgencyRejection } from '../../rejections';

export type SetMemberChannels = {
  readonly type: 'SetMemberChannels';
  readonly data: { readonly memberId: MemberId; readonly channels: readonly Channel[] };
};

/** None at all leaves the member the in-app inbox, which is always there. */
export function setMemberChannels({ data }: SetMemberChannels, agency: Agency): Decision<AgencyEvent, AgencyRejection> {
  const { memberId } = data;
  if (agency.status === 'unregistered') return reject({ code: 'agency-not-registered' });

  const unknown = data.channels.find((channel) => !knownChannels.includes(channel));
  if (unknown !== undefined) return reject({ code: 'channel-unknown', channel: unknown });

  const channels = knownChannels.filter((channel) => data.channels.includes(channel));
  if (isSameJson(agency.channels[memberId] ?? [], channels)) return accept();

  return accept({ type: 'MemberChannelsSet', data: { memberId, channels } });
}
