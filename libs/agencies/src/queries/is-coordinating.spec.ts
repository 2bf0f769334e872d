import { fold } from '@throughline/kernel';
import { agencyDecider } from '../decide';
import type { AgencyEvent } from '../events';
import { agencyRegistered, agencyReinstated, agencySuspended, coordinatorSeated, coordinatorUnseated } from '../testing';
import { isCoordinating } from './is-coordinating';

const coordinatesAfter = (...history: readonly AgencyEvent[]) => isCoordinating(fold(agencyDecider, history));

describe("a coordinator's agency", () => {
  it('has a coordinator', () => expect(coordinatesAfter(agencyRegistered(), coordinatorSeated())).toBe(true));

  it('is none without one', () => {
    expect(coordinatesAfter()).toBe(false);
    expect(coordinatesAfter(agencyRegistered())).toBe(false);
    expect(coordinatesAfter(agencyRegistered(), coordinatorSeated(), coordinatorUnseated())).toBe(false);
  });

  it('is none while it is suspended', () => {
    expect(coordinatesAfter(agencyRegistered(), coordinatorSeated(), agencySuspended())).toBe(false);
    expect(coordinatesAfter(agencyRegistered(), coordinatorSeated(), agencySuspended(), agencyReinstated())).toBe(true);
  });
});
