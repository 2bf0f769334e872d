import type { Channel } from '../../agency';
import { agencyRegistered, given, memberChannelsSet, okafor, rivera } from '../../testing';
import type { SetMemberChannels } from './set-member-channels';

const set = (over: Partial<SetMemberChannels['data']> = {}): SetMemberChannels => ({
  type: 'SetMemberChannels',
  data: { memberId: rivera, channels: ['email'], ...over },
});

describe("setting a member's channels", () => {
  it('records how somebody may be reached', () => given(agencyRegistered()).when(set()).thenEvents(memberChannelsSet()));

  it('records each channel once', () => given(agencyRegistered()).when(set({ channels: ['email', 'email'] })).thenEvents(memberChannelsSet()));

  it('to what they are changes nothing', () => given(agencyRegistered(), memberChannelsSet()).when(set()).thenNothing());

  it('leaves the channels of others alone', () =>
    given(agencyRegistered(), memberChannelsSet()).when(set({ memberId: okafor })).thenEvents(memberChannelsSet({ memberId: okafor })));

  it('to none leaves the inbox', () =>
    given(agencyRegistered(), memberChannelsSet()).when(set({ channels: [] })).thenEvents(memberChannelsSet({ channels: [] })));

  it('to none, for somebody who has the inbox only, changes nothing', () => given(agencyRegistered()).when(set({ channels: [] })).thenNothing());

  it('is refused with a channel that does not exist', () =>
    given(agencyRegistered())
      .when(set({ channels: ['email', 'pigeon' as Channel] }))
      .thenRejected({ code: 'channel-unknown', channel: 'pigeon' }));

  it('is refused before the agency is registered', () => given().when(set()).thenRejected({ code: 'agency-not-registered' }));
});
