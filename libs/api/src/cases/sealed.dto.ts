import { PickType } from '@nestjs/swagger';
import { IsNested } from '../fields/is-nested';
import { IsSealedText } from '../fields/is-sealed-text';

const line = 200;
const paragraph = 2_000;
const account = 20_000;

/** Who the survivor, or whoever signs for them, is. */
export class SealedIdentity {
  @IsSealedText(line)
  readonly givenName?: string;

  @IsSealedText(line)
  readonly familyName?: string;

  @IsSealedText(line)
  readonly otherNames?: string;

  @IsSealedText(line)
  readonly pronouns?: string;

  @IsSealedText(line)
  readonly birthDate?: string;

  @IsSealedText(line, { says: 'Of a document: its kind and number.' })
  readonly document?: string;

  @IsSealedText(paragraph)
  readonly note?: string;
}

/** How to reach the survivor, and when not to. */
export class SealedContact {
  @IsSealedText(line)
  readonly phone?: string;

  @IsSealedText(line)
  readonly email?: string;

  @IsSealedText(line)
  readonly language?: string;

  @IsSealedText(paragraph, { says: 'When and how it is safe to get in touch.' })
  readonly safeContact?: string;

  @IsSealedText(paragraph)
  readonly note?: string;
}

/** Where the survivor is or sleeps. */
export class SealedLocationDetails {
  @IsSealedText(line, { says: 'The house or the agency.' })
  readonly place?: string;

  @IsSealedText(paragraph)
  readonly address?: string;

  @IsSealedText(line)
  readonly town?: string;

  @IsSealedText(line, { says: 'Whose address it is: the survivor\'s own, or a confidentiality program\'s.' })
  readonly addressOf?: string;

  @IsSealedText(paragraph)
  readonly note?: string;
}

/** Personal details of one class, in words. */
export class SealedNote {
  @IsSealedText(account)
  readonly note?: string;
}

/** Every class of personal payload, each sealed by itself under the case's key. Free text is allowed here and nowhere else. */
export class SealedDetails {
  @IsNested(() => SealedNote, { optional: true })
  readonly status?: SealedNote;

  @IsNested(() => SealedIdentity, { optional: true })
  readonly identity?: SealedIdentity;

  @IsNested(() => SealedContact, { optional: true })
  readonly contact?: SealedContact;

  @IsNested(() => SealedLocationDetails, { optional: true })
  readonly location?: SealedLocationDetails;

  @IsNested(() => SealedNote, { optional: true })
  readonly health?: SealedNote;

  @IsNested(() => SealedNote, { optional: true })
  readonly 'mental-health'?: SealedNote;

  @IsNested(() => SealedNote, { optional: true })
  readonly 'substance-use'?: SealedNote;

  @IsNested(() => SealedNote, { optional: true })
  readonly immigration?: SealedNote;

  @IsNested(() => SealedNote, { optional: true })
  readonly education?: SealedNote;

  @IsNested(() => SealedNote, { optional: true })
  readonly legal?: SealedNote;

  @IsSealedText(account)
  readonly narrative?: string;
}

export class SealedNarrative extends PickType(SealedDetails, ['narrative']) {}
export class SealedLocation extends PickType(SealedDetails, ['location']) {}
export class SealedSigner extends PickType(SealedDetails, ['identity']) {}
export class SealedOpening extends PickType(SealedDetails, ['identity', 'contact', 'narrative']) {}
