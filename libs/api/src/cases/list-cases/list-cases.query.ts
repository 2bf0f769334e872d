import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { caseByCode, casesKnownTo, stepCounts, type CaseRow, type Page, type Sender, type TaskforceApi } from '@throughline/taskforce';
import { hasRole, knowsCase } from '../../access/case-access';
import { TASKFORCE } from '../../api-options';
import { unlessExcluded } from '../seen/unless-excluded';
import type { CasesDto, ListedCaseDto } from './list-cases.dto';

export class ListCasesQuery extends Query<CasesDto> {
  constructor(readonly asker: Sender, readonly status: 'open' | 'closed', readonly code: string | undefined, readonly page: Page) {
    super();
  }
}

@QueryHandler(ListCasesQuery)
export class ListCasesHandler implements IQueryHandler<ListCasesQuery> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  async execute({ asker, status, code, page }: ListCasesQuery): Promise<CasesDto> {
    if (code !== undefined) return { cases: (await this.called(code, asker)).map((row) => listedCase(row, asker)), next: null };
    const { items, next } = await casesKnownTo(this.taskforce.views, asker.agencyId, status, page);
    return { cases: (await unlessExcluded(this.taskforce, asker, items)).map((row) => listedCase(row, asker)), next };
  }

  /** Nobody learns from a code whether there is such a case. */
  private async called(code: string, asker: Sender): Promise<readonly CaseRow[]> {
    const row = await caseByCode(this.taskforce.views, code);
    const opened = row && (await this.taskforce.caseState(row.caseId));
    return row && opened && knowsCase(opened, asker) ? [row] : [];
  }
}

function listedCase(row: CaseRow, asker: Sender): ListedCaseDto {
  const { caseId, code, status, openedBy, openedAt, lead, quiet, changedAt } = row;
  const seesAll = lead?.memberId === asker.memberId || hasRole(asker, 'coordinator');
  return {
    caseId, code, status, openedBy, openedAt, quiet, changedAt,
    lead: lead && { memberId: lead.memberId, agencyId: lead.agencyId },
    steps: seesAll ? stepCounts(row) : null,
  };
}
