import { agencyRegistered, at, given, okafor, onCallOverridden, onCallOverrideWithdrawn, rivera, thisEvening } from '../../testing';
import type { OverrideOnCall } from './override-on-call';

const override = (over: Partial<OverrideOnCall['data']> = {}): OverrideOnCall => ({ type: 'OverrideOnCall', data: { ...thisEvening, ...over } });

describe('overriding the on-call schedule', () => {
  it('puts somebody in its place for a while', () => given(agencyRegistered()).when(override()).thenEvents(onCallOverridden()));

  it('may have begun before it is recorded', () =>
    given(agencyRegistered()).when(override(), { now: at('18:00') }).thenEvents(onCallOverridden()));

  it('that stands already changes nothing', () => given(agencyRegistered(), onCallOverridden()).when(override()).thenNothing());

  it('gives the evening to another, and then back', () => {
    given(agencyRegistered(), onCallOverridden()).when(override({ memberId: okafor })).thenEvents(onCallOverridden({ memberId: okafor }));
    given(agencyRegistered(), onCallOverridden(), onCallOverridden({ memberId: okafor })).when(override()).thenEvents(onCallOverridden());
  });

  it('that was given back already changes nothing', () =>
    given(agencyRegistered(), onCallOverridden(), onCallOverridden({ memberId: okafor }), onCallOverridden()).when(override()).thenNothing());

  it('that stands already, beside a later one for another night, changes nothing', () =>
    given(agencyRegistered(), onCallOverridden(), onCallOverridden({ from: at('23:00'), until: at('23:30'), memberId: okafor }))
      .when(override())
      .thenNothing());

  it('that was withdrawn can be made again', () =>
    given(agencyRegistered(), onCallOverridden(), onCallOverrideWithdrawn()).when(override()).thenEvents(onCallOverridden()));

  it('is refused when it ends before or where it begins', () => {
    given(agencyRegistered())
      .when(override({ from: at('23:00'), until: at('17:00') }))
      .thenRejected({ code: 'override-ends-before-it-begins', from: at('23:00'), until: at('17:00') });
    given(agencyRegistered())
      .when(override({ from: at('23:00') }))
      .thenRejected({ code: 'override-ends-before-it-begins', from: at('23:00'), until: at('23:00') });
  });

  it('is refused when it is over already', () =>
    given(agencyRegistered())
      .when(override({ memberId: rivera }), { now: at('23:00') })
      .thenRejected({ code: 'override-already-over', until: at('23:00') }));

  it('is refused before the agency is registered', () => given().when(override()).thenRejected({ code: 'agency-not-registered' }));
});
