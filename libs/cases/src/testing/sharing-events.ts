import type { AgencyId } from '@throughline/kernel';
import type { DataOf, EventOf, Exclusion } from '../events';
import { brightwater, castillo, coordination, harborShelter } from './agencies';
import { eventLike } from './build-event';
import { basisIdOf, shelterRelease } from './ids';
import { workingDays } from './harbor-response';
import { at } from './moments';

/** The agency may know of the case, as its own client's unless told. */
export const basisRecorded = (agencyId: AgencyId = brightwater, over: Partial<DataOf<'BasisRecorded'>> = {}): EventOf<'BasisRecorded'> => ({
  type: 'BasisRecorded',
  data: { basisId: basisIdOf(agencyId), agencyId, kind: 'own-client', cites: null, releaseId: null, classes: ['status'], ...over },
});
export const basisEnded = (agencyId: AgencyId, over: Partial<DataOf<'BasisEnded'>> = {}): EventOf<'BasisEnded'> => ({
  type: 'BasisEnded',
  data: { basisId: basisIdOf(agencyId), agencyId, reason: 'withdrawn', ...over },
});

/** Brightwater may tell the harbor shelter for thirty days, signed at nine on the first Monday. */
export const releaseRecorded = eventLike('ReleaseRecorded', {
  releaseId: shelterRelease, discloser: brightwater, recipient: harborShelter, classes: ['status'], purpose: 'housing', signer: 'self', form: 'paper',
  signedAt: at('09:00'), expiresAt: at('09:00', '2026-04-01'), nextAt: at('09:00', '2026-03-25'),
});
export const releaseWarned = eventLike('ReleaseWarned', { releaseId: shelterRelease, daysLeft: 7, nextAt: at('09:00', '2026-03-31') });
export const releaseExpired = eventLike('ReleaseExpired', { releaseId: shelterRelease });
export const releaseRevoked = eventLike('ReleaseRevoked', { releaseId: shelterRelease, how: 'orally' });

export const exclusionRecorded = (exclusion: Exclusion): EventOf<'ExclusionRecorded'> => ({ type: 'ExclusionRecorded', data: exclusion });
export const exclusionLifted = (exclusion: Exclusion): EventOf<'ExclusionLifted'> => ({ type: 'ExclusionLifted', data: exclusion });

/** From noon on the first Monday for a week; taken by Brightwater. */
export const quietRequested = eventLike('QuietRequested', {
  since: at('12:00'), until: at('12:00', '2026-03-09'), how: 'orally', takenBy: brightwater, answerWithin: workingDays('P3D'), nextAt: at(
    '12:00', '2026-03-09',
  ),
});
export const quietEndReached = eventLike('QuietEndReached', {
  askedAgencyId: coordination, askedMemberId: castillo, nextAt: at('13:00', '2026-03-12'),
});
export const quietUnanswered = eventLike('QuietUnanswered', {});
export const quietEnded = eventLike('QuietEnded', { endedAt: at('16:05') });
export const quietExtended = eventLike('QuietExtended', { until: at('12:00', '2026-03-16'), nextAt: at('12:00', '2026-03-16') });
