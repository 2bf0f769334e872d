import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Allows } from '../../access/rule';
import { withRole } from '../../access/rules';
import { pageOf } from '../../http/page-of';
import { QueryRoute } from '../../http/query-route';
import { RegisterQuery, StatutoryRegisterDto } from './show-statutory-register.dto';
import { ShowStatutoryRegisterQuery } from './show-statutory-register.query';

@Controller('statutory-register')
export class ShowStatutoryRegisterController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Allows(withRole('auditor'))
  @QueryRoute('', {
    name: 'show-statutory-register',
    says: 'Every statutory limit that was not recorded as kept, by when that was written down.',
    answers: StatutoryRegisterDto,
    refusals: ['cursor-faulty'],
  })
  showStatutoryRegister(@Query() query: RegisterQuery): Promise<StatutoryRegisterDto> {
    const { from, until, holder } = query;
    const filter = { ...(from ? { from } : {}), ...(until ? { until } : {}), ...(holder ? { holder } : {}) };
    return this.queries.execute(new ShowStatutoryRegisterQuery(filter, pageOf(query)));
  }
}
