import type { BasisKind, Exclusion, ReleaseTerms } from '@throughline/cases';
import { counted, inWords, listed } from '../in-words';
import type { Sentences, Telling } from '../telling';

const bases: Readonly<Record<BasisKind, string>> = {
  'own-client': 'the survivor is its own client', release: 'by a release', 'legal-duty': 'by legal duty', 'court-order': 'by court order', oversight: 'oversight',
};
const signers: Readonly<Record<ReleaseTerms['signer'], string>> = {
  self: 'the survivor', 'minor-alone': 'the minor alone', 'minor-and-guardian': 'minor and guardian', guardian: 'the guardian',
};
/** Whom or what the survivor excludes. */
export function excludedInWords(exclusion: Exclusion, tell: Telling): string {
  if (exclusion.of === 'town') return `the town ${exclusion.town}`;
  return exclusion.of === 'agency' ? tell.agency(exclusion.agencyId) : tell.member(exclusion.memberId);
}

export const aboutSharing: Sentences<
  'BasisRecorded' | 'BasisEnded' | 'ReleaseRecorded' | 'ReleaseWarned' | 'ReleaseExpired' | 'ReleaseRevoked' | 'ExclusionRecorded' | 'ExclusionLifted'
> = {
  BasisRecorded: ({ agencyId, kind, cites }, tell) =>
    kind === 'oversight'
      ? `${tell.agency(agencyId)} looks at the case for oversight.`
      : `${tell.agency(agencyId)} may know of the case: ${bases[kind]}${cites === null ? '' : ` (${cites})`}.`,
  BasisEnded: ({ agencyId, reason }, tell) => `Why ${tell.agency(agencyId)} may know of the case ends: ${inWords(reason)}.`,
  ReleaseRecorded: ({ discloser, recipient, classes, purpose, signer, form, expiresAt }, tell) =>
    `A release: ${tell.agency(discloser)} may tell ${tell.agency(recipient)} about ${listed(classes)}, for ${inWords(purpose)}, `
    + `until ${tell.moment(expiresAt)} (signed by ${signers[signer]}, ${inWords(form)}).`,
  ReleaseWarned: ({ releaseId, daysLeft }, tell) => `The release ${tell.release(releaseId)} ends in ${counted(daysLeft, 'day')}.`,
  ReleaseExpired: ({ releaseId }, tell) => `The release ${tell.release(releaseId)} has expired.`,
  ReleaseRevoked: ({ releaseId, how }, tell) => `The survivor revokes the release ${tell.release(releaseId)}, ${inWords(how)}.`,
  ExclusionRecorded: (exclusion, tell) => `The survivor excludes ${excludedInWords(exclusion, tell)}.`,
  ExclusionLifted: (exclusion, tell) => `The survivor no longer excludes ${excludedInWords(exclusion, tell)}.`,
};
