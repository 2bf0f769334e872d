import { agencyRegistered, at, given, okafor, onCallOverridden, onCallOverrideWithdrawn, thisEvening } from '../../testing';
import type { WithdrawOnCallOverride } from './withdraw-on-call-override';

const withdraw = (over: Partial<WithdrawOnCallOverride['data']> = {}): WithdrawOnCallOverride => ({
  type: 'WithdrawOnCallOverride',
  data: { ...thisEvening, ...over },
});

describe('withdrawing an on-call override', () => {
  it('before it begins gives the time back to the weekly turns', () =>
    given(agencyRegistered(), onCallOverridden()).when(withdraw()).thenEvents(onCallOverrideWithdrawn()));

  it('while it runs does so too', () =>
    given(agencyRegistered(), onCallOverridden()).when(withdraw(), { now: at('22:59') }).thenEvents(onCallOverrideWithdrawn()));

  it('is refused for one that nobody made, lest somebody believe that the weekly turns count again', () => {
    given(agencyRegistered(), onCallOverridden()).when(withdraw({ memberId: okafor })).thenRejected({ code: 'override-unknown' });
    given(agencyRegistered(), onCallOverridden()).when(withdraw({ from: at('17:30') })).thenRejected({ code: 'override-unknown' });
    given(agencyRegistered(), onCallOverridden()).when(withdraw({ until: at('22:30') })).thenRejected({ code: 'override-unknown' });
  });

  it('is refused once it is over: who answered then stays on record', () =>
    given(agencyRegistered(), onCallOverridden())
      .when(withdraw(), { now: at('23:00') })
      .thenRejected({ code: 'override-already-over', until: at('23:00') }));

  it('is refused before the agency is registered', () => given().when(withdraw()).thenRejected({ code: 'agency-not-registered' }));
});
