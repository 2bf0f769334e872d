import {
  citation, count, data, dataLike, either, id, limit, listOf, moment, oneOf, orNull, placeCode, type EventSchemas,
} from '@throughline/event-schemas';
import { fieldClasses } from '@throughline/protocols';
import { basisKinds, releaseForms, releasePurposes, releaseSigners, waysToAsk } from '../../codes';
import type { CaseEvent } from '../../events';

type SharingTypes =
  | 'BasisRecorded' | 'BasisEnded' | 'ReleaseRecorded' | 'ReleaseWarned' | 'ReleaseExpired' | 'ReleaseRevoked'
  | 'ExclusionRecorded' | 'ExclusionLifted' | 'QuietRequested' | 'QuietEndReached' | 'QuietUnanswered' | 'QuietEnded' | 'QuietExtended';

const classes = listOf(oneOf(...fieldClasses));
const exclusion = either('of', { agency: { agencyId: id }, member: { memberId: id }, town: { town: placeCode } });

/** Who may know, and what the survivor asked for. */
export const sharingSchemas: Pick<EventSchemas<CaseEvent>, SharingTypes> = {
  BasisRecorded: data({ basisId: id, agencyId: id, kind: oneOf(...basisKinds), cites: orNull(citation), releaseId: orNull(id), classes }),
  BasisEnded: data({ basisId: id, agencyId: id, reason: oneOf('release-expired', 'release-revoked', 'withdrawn', 'excluded') }),
  ReleaseRecorded: data(
    {
      releaseId: id, discloser: id, recipient: id, classes, purpose: oneOf(...releasePurposes), signer: oneOf(...releaseSigners),
      form: oneOf(...releaseForms), signedAt: moment, expiresAt: moment, nextAt: moment,
    },
    'identity',
  ),
  ReleaseWarned: data({ releaseId: id, daysLeft: count, nextAt: moment }),
  ReleaseExpired: data({ releaseId: id }),
  ReleaseRevoked: data({ releaseId: id, how: oneOf(...waysToAsk) }),

  ExclusionRecorded: dataLike(exclusion),
  ExclusionLifted: dataLike(exclusion),

  QuietRequested: data({ since: moment, until: moment, how: oneOf(...waysToAsk), takenBy: id, answerWithin: limit, nextAt: moment }),
  QuietEndReached: data({ askedAgencyId: orNull(id), askedMemberId: orNull(id), nextAt: moment }),
  QuietUnanswered: data({}),
  QuietEnded: data({ endedAt: moment }),
  QuietExtended: data({ until: moment, nextAt: moment }),
};
