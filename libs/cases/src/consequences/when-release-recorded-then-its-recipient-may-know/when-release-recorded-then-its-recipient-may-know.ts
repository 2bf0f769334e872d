import type { BasisId } from '@throughline/kernel';
import { consequence } from '../../work/settle';

export const whenReleaseRecordedThenItsRecipientMayKnow = consequence(
  'when-release-recorded-then-its-recipient-may-know',
  ['ReleaseRecorded'],
  ({ data: { releaseId, recipient, classes } }, work) =>
    work.record({ type: 'BasisRecorded', data: { basisId: work.newId<BasisId>(), agencyId: recipient, kind: 'release', cites: null, releaseId, classes } }),
);
