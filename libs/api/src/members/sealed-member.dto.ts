import { IsNested } from '../fields/is-nested';
import { IsSealedText } from '../fields/is-sealed-text';

export class SealedMemberName {
  @IsSealedText(200)
  readonly name?: string;
}

export class SealedMemberContact {
  @IsSealedText(254, { says: 'Where notices go outside the inbox.' })
  readonly email?: string;
}

export class SealedMember {
  @IsNested(() => SealedMemberName, { optional: true })
  readonly identity?: SealedMemberName;

  @IsNested(() => SealedMemberContact, { optional: true })
  readonly contact?: SealedMemberContact;
}
