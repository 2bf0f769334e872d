import type { AgencyId, Instant, MemberId } from '@throughline/kernel';
import { fieldClasses } from '@throughline/protocols';
import { AreCodes, IsCode } from '../../fields/is-code';
import { IsCount } from '../../fields/is-count';
import { IsFreeJson } from '../../fields/is-free-json';
import { IsIdentifier } from '../../fields/is-identifier';
import { IsLine } from '../../fields/is-line';
import { IsMoment } from '../../fields/is-moment';
import { AreNested, IsNested } from '../../fields/is-nested';
import { OccurredAtDto } from '../../http/occurred-at.dto';

/** Who did it. The engine acts in the name of a ring or a rule. */
export class ActorDto {
  @IsCode(['member', 'engine'])
  readonly kind: 'member' | 'engine';

  @IsIdentifier({ optional: true, says: 'Not there in a personal duty, but for that person\'s own agency.' })
  readonly memberId?: MemberId;

  @IsIdentifier({ optional: true })
  readonly agencyId?: AgencyId;

  @IsLine({ optional: true })
  readonly name?: string;
}

/** One fact of a case's history, as it was written. Sealed values stay sealed: only their classes are told. */
export class EventDto {
  @IsCount()
  readonly revision: number;

  @IsLine()
  readonly id: string;

  @IsLine()
  readonly type: string;

  @IsFreeJson()
  readonly data: object;

  @AreCodes(fieldClasses, { says: 'Field classes that are sealed in it.' })
  readonly sealed: readonly string[];

  @IsMoment({ says: 'When the engine wrote it.' })
  readonly recordedAt: Instant;

  @IsNested(() => OccurredAtDto)
  readonly occurredAt: OccurredAtDto;

  @IsNested(() => ActorDto)
  readonly actor: ActorDto;

  @IsLine({ says: 'The command, or the event (`<stream>@<revision>`), that it follows from.' })
  readonly causationId: string;

  @IsLine({ nullable: true, says: 'The rule by which it follows.' })
  readonly rule: string | null;

  @IsLine()
  readonly commandId: string;

  @IsLine({ says: 'SHA-256 over its bytes and the hash before it.' })
  readonly hash: string;
}

export class HistoryDto {
  @AreNested(() => EventDto, 200)
  readonly events: readonly EventDto[];

  @IsLine({ nullable: true, says: 'The cursor of the next page; null on the last.' })
  readonly next: string | null;
}
