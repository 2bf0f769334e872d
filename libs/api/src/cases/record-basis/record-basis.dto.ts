import type { AgencyId } from '@throughline/kernel';
import { fieldClasses, type FieldClass } from '@throughline/protocols';
import { IsCitation } from '../../fields/is-citation';
import { AreCodes, IsCode } from '../../fields/is-code';
import { IsIdentifier } from '../../fields/is-identifier';

/** A release is recorded by record-release, oversight by record-oversight. */
const basisKindsOfCasework = ['own-client', 'legal-duty', 'court-order'] as const;

export class RecordBasisBody {
  @IsIdentifier()
  readonly agencyId: AgencyId;

  @IsCode(basisKindsOfCasework)
  readonly kind: (typeof basisKindsOfCasework)[number];

  @IsCitation({ optional: true, says: 'The law or the order. A legal duty and a court order are cited.' })
  readonly cites?: string | null;

  @AreCodes(fieldClasses, { says: 'The classes of facts that the agency may know.' })
  readonly classes: readonly FieldClass[];
}
