import type { SuspensionReason } from '../../suspension-reasons';
import { agencyRegistered, agencyReinstated, agencySuspended, given } from '../../testing';
import type { SuspendAgency } from './suspend-agency';

const suspend = (reason: SuspensionReason = 'nobody-to-answer'): SuspendAgency => ({ type: 'SuspendAgency', data: { reason } });

describe('suspending an agency', () => {
  it('records why', () => given(agencyRegistered()).when(suspend()).thenEvents(agencySuspended()));

  it('twice changes nothing', () => given(agencyRegistered(), agencySuspended()).when(suspend()).thenNothing());

  it('for another reason changes nothing: the first one stands', () =>
    given(agencyRegistered(), agencySuspended()).when(suspend('agreement-ended')).thenNothing());

  it('is possible again after it was reinstated', () =>
    given(agencyRegistered(), agencySuspended(), agencyReinstated())
      .when(suspend('agreement-ended'))
      .thenEvents(agencySuspended({ reason: 'agreement-ended' })));

  it('is refused for a reason that is not on the list', () =>
    given(agencyRegistered())
      .when(suspend('bad-mood' as SuspensionReason))
      .thenRejected({ code: 'suspension-reason-unknown', reason: 'bad-mood' }));

  it('is refused before it is registered', () => given().when(suspend()).thenRejected({ code: 'agency-not-registered' }));
});
