import { IsCode } from '../../fields/is-code';
import { PageQuery } from '../../http/read-query.dto';

export class NoticesQuery extends PageQuery {
  @IsCode(['me', 'agency'], {
    optional: true, says: '`me` (when left out): the asker\'s own, and those for everybody at their agency. `agency`: all of the agency\'s.',
  })
  readonly of?: 'me' | 'agency';

  @IsCode(['waiting', 'done'], { optional: true, says: '`waiting` when left out.' })
  readonly which?: 'waiting' | 'done';
}
