import { IsCode } from '../fields/is-code';
import { IsCount } from '../fields/is-count';
import { IsFlag } from '../fields/is-flag';
import { IsLine } from '../fields/is-line';

export class HealthDto {
  @IsCode(['ok'], { says: 'The process answers.' })
  readonly status: 'ok';
}

/** Counts and positions, about nobody. */
export class ReadinessDto {
  @IsFlag({ says: 'Commands are taken and moments ring.' })
  readonly ready: boolean;

  @IsFlag({ says: 'The store was restored: no moment concludes until an operator unmutes it.' })
  readonly muted: boolean;

  @IsFlag({ says: 'The wall clock can be believed. While it cannot, statutory misses wait.' })
  readonly clockTrusted: boolean;

  @IsLine({ nullable: true, says: 'Where the history ends; null while it is empty.' })
  readonly eventsPosition: string | null;

  @IsLine({ nullable: true, says: 'What the read models have seen of it.' })
  readonly viewsPosition: string | null;

  @IsCount()
  readonly remindersPending: number;

  @IsCount({ says: 'Faults of late that something went on after.' })
  readonly faults: number;
}
