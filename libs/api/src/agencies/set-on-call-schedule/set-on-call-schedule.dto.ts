import { AreNested } from '../../fields/is-nested';
import { ShiftDto } from '../shift.dto';

export class SetOnCallScheduleBody {
  @AreNested(() => ShiftDto, 500)
  readonly shifts: readonly ShiftDto[];
}
