import type { NoticeId } from '@throughline/kernel';
import { IsIdentifier } from '../../fields/is-identifier';

export class NoticeIdPath {
  @IsIdentifier()
  readonly noticeId: NoticeId;
}
