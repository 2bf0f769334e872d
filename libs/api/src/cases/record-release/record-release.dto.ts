import { releaseForms, releasePurposes, releaseSigners, type ReleaseTerms } from '@throughline/cases';
import type { AgencyId, Instant } from '@throughline/kernel';
import { fieldClasses, type FieldClass } from '@throughline/protocols';
import { AreCodes, IsCode } from '../../fields/is-code';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsMoment } from '../../fields/is-moment';
import { IsNested } from '../../fields/is-nested';
import { SealedSigner } from '../sealed.dto';

export class RecordReleaseBody {
  @IsIdentifier({ says: 'The one agency that is told.' })
  readonly recipient: AgencyId;

  @AreCodes(fieldClasses, { says: 'The classes of facts that it may be told.' })
  readonly classes: readonly FieldClass[];

  @IsCode(releasePurposes)
  readonly purpose: ReleaseTerms['purpose'];

  @IsCode(releaseSigners)
  readonly signer: ReleaseTerms['signer'];

  @IsCode(releaseForms)
  readonly form: ReleaseTerms['form'];

  @IsMoment()
  readonly signedAt: Instant;

  @IsMoment({ says: 'A year after it was signed at the very most; thirty days are usual.' })
  readonly expiresAt: Instant;

  @IsNested(() => SealedSigner, { optional: true })
  readonly sealed?: SealedSigner | null;
}
