import { IsNested } from '../../fields/is-nested';
import { CalendarDto } from '../calendar.dto';

export class SetAgencyCalendarBody {
  @IsNested(() => CalendarDto)
  readonly calendar: CalendarDto;
}
