import { IsNested } from '../../fields/is-nested';
import { NoticeHoursDto } from '../notice-hours.dto';

export class SetNoticeHoursBody {
  @IsNested(() => NoticeHoursDto)
  readonly noticeHours: NoticeHoursDto;
}
