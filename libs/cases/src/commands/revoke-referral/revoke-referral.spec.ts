import {
  asMember, castillo, findBed, given, openedWithTeam, referralOpened, running, sosa, stepCompleted, stepEnded, stepIdOf, stepPlaced, brightwater,
} from '../../testing';
import type { RevokeReferral } from './revoke-referral';

const revoke = (stepId = stepIdOf('referral')): RevokeReferral => ({ type: 'RevokeReferral', data: { stepId } });
const referred = [...openedWithTeam, referralOpened(), stepPlaced({ stepId: stepIdOf('referral') })];

describe('a referral that its sender takes back', () => {
  it('ends', () => given(...referred).when(revoke()).thenEvents(stepEnded({ stepId: stepIdOf('referral'), reason: 'revoked-by-sender' })));
});

describe('a referral is not taken back', () => {
  it('by the agency that has it, nor by whoever leads the case', () => {
    const refusal = { code: 'step-belongs-to-another-agency', stepId: stepIdOf('referral'), agencyId: brightwater } as const;
    given(...referred).when(revoke(), asMember(sosa)).thenRejected(refusal);
    given(...referred).when(revoke(), asMember(castillo)).thenRejected(refusal);
  });

  it('that is none: a protocol opened the step', () =>
    given(...openedWithTeam, ...running('find-bed')).when(revoke(findBed)).thenRejected({ code: 'not-a-referral', stepId: findBed }));

  it('that came to an end, or that nobody knows', () => {
    given(...referred, stepCompleted({ stepId: stepIdOf('referral') })).when(revoke())
      .thenRejected({ code: 'step-not-open', stepId: stepIdOf('referral'), status: 'completed' });
    given(...openedWithTeam).when(revoke()).thenRejected({ code: 'step-unknown', stepId: stepIdOf('referral') });
  });
});
