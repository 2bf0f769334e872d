import type { AgencyId } from '@throughline/kernel';
import { IsFreeJson } from '../../fields/is-free-json';
import { AreIdentifiers } from '../../fields/is-identifier';
import { IsNested } from '../../fields/is-nested';
import { OccurredAtDto } from '../../http/occurred-at.dto';
import { SealedDetails } from '../sealed.dto';

export class CompleteStepBody {
  @IsFreeJson({ optional: true, says: 'What the protocol asks to be recorded: codes, moments and numbers. Its form is in the protocol.' })
  readonly record?: Readonly<Record<string, unknown>> | null;

  @AreIdentifiers(20, { optional: true, says: 'On a step that tells others by law: the agencies that were told. Left out where only one can be meant.' })
  readonly told?: readonly AgencyId[] | null;

  @IsNested(() => SealedDetails, { optional: true })
  readonly sealed?: SealedDetails | null;

  @IsNested(() => OccurredAtDto, { optional: true, says: 'When it happened; exactly now when left out.' })
  readonly occurredAt?: OccurredAtDto | null;
}
