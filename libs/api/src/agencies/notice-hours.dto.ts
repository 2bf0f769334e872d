import type { NoticeHours } from '@throughline/agencies';
import { IsEndOfRange, IsTimeOfDay } from '../fields/is-wall-time';

/** Hours in the agency's zone. Nothing but danger wakes anybody outside them. */
export class NoticeHoursDto implements NoticeHours {
  @IsTimeOfDay()
  readonly wakingFrom: string;

  @IsEndOfRange()
  readonly wakingTo: string;

  @IsTimeOfDay({ says: 'When the digest of routine notices goes out, within the waking hours.' })
  readonly digestAt: string;
}
