import type { Exclusion } from '../events';
import type { Evolvers } from './draft';

type SharingTypes =
  | 'BasisRecorded' | 'BasisEnded' | 'ReleaseRecorded' | 'ReleaseWarned' | 'ReleaseExpired' | 'ReleaseRevoked' | 'ExclusionRecorded' | 'ExclusionLifted'
  | 'QuietRequested' | 'QuietExtended' | 'QuietEndReached' | 'QuietUnanswered' | 'QuietEnded';

/** Who may know, and what the survivor asked for: bases, releases, exclusions and quiet. */
export const evolveSharing: Evolvers<SharingTypes> = {
  BasisRecorded: (draft, { basisId, agencyId, kind, releaseId }) => {
    draft.bases[basisId] = { basisId, agencyId, kind, releaseId };
    draft.revision += 1;
  },
  BasisEnded: (draft, { basisId }) => {
    delete draft.bases[basisId];
    draft.revision += 1;
  },
  ReleaseRecorded: (draft, release) => {
    draft.releases[release.releaseId] = release;
  },
  ReleaseWarned: (draft, { releaseId, nextAt }) => {
    const release = draft.releases[releaseId];
    if (release) draft.releases[releaseId] = { ...release, nextAt };
  },
  ReleaseExpired: (draft, { releaseId }) => {
    delete draft.releases[releaseId];
  },
  ReleaseRevoked: (draft, { releaseId }) => {
    delete draft.releases[releaseId];
  },
  ExclusionRecorded: (draft, exclusion) => {
    draft.exclusions = [...draft.exclusions, exclusion];
    draft.revision += 1;
  },
  ExclusionLifted: (draft, lifted) => {
    draft.exclusions = draft.exclusions.filter((exclusion) => !isSameExclusion(exclusion, lifted));
    draft.revision += 1;
  },
  QuietRequested: (draft, { since, until, answerWithin, nextAt }) => {
    draft.quiet = { since, until, answerWithin, phase: 'waiting', nextAt };
    draft.revision += 1;
  },
  QuietExtended: (draft, { until, nextAt }) => {
    if (draft.quiet) draft.quiet = { ...draft.quiet, until, nextAt, phase: 'waiting' };
    draft.revision += 1;
  },
  QuietEndReached: (draft, { nextAt }) => {
    if (draft.quiet) draft.quiet = { ...draft.quiet, phase: 'asked', nextAt };
  },
  QuietUnanswered: (draft) => {
    if (draft.quiet) draft.quiet = { ...draft.quiet, phase: 'unanswered', nextAt: null };
  },
  QuietEnded: (draft) => {
    draft.quiet = null;
    draft.revision += 1;
  },
};

export function isSameExclusion(a: Exclusion, b: Exclusion): boolean {
  if (a.of === 'agency') return b.of === 'agency' && a.agencyId === b.agencyId;
  if (a.of === 'member') return b.of === 'member' && a.memberId === b.memberId;
  return b.of === 'town' && a.town === b.town;
}
