import { IsNested } from '../fields/is-nested';
import { IsSealedText } from '../fields/is-sealed-text';

export class SealedAgencyName {
  @IsSealedText(200)
  readonly name?: string;
}

export class SealedAgencyContact {
  @IsSealedText(200)
  readonly phone?: string;

  @IsSealedText(200)
  readonly email?: string;
}

export class SealedAgencyLocation {
  @IsSealedText(500)
  readonly address?: string;
}

/** What of an agency is a secret: a shelter's address above all. */
export class SealedAgency {
  @IsNested(() => SealedAgencyName, { optional: true })
  readonly identity?: SealedAgencyName;

  @IsNested(() => SealedAgencyContact, { optional: true })
  readonly contact?: SealedAgencyContact;

  @IsNested(() => SealedAgencyLocation, { optional: true })
  readonly location?: SealedAgencyLocation;
}
