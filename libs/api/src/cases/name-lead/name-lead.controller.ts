import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { CaseController } from '../case-controller';
import { NameLeadBody } from './name-lead.dto';

@Controller('cases/:caseId')
export class NameLeadController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('name-lead', {
    says: 'Names the one member who answers for the case as a whole.',
    body: NameLeadBody,
    example: { memberId: exampleIds.coordinator, agencyId: exampleIds.coordination },
    refusals: ['member-excluded', 'case-closed', 'not-yours-to-run', 'agency-unknown', 'agency-suspended', 'agency-excluded', 'no-basis'],
  })
  nameLead(@Param() { caseId }: CasePath, @Body() { memberId, agencyId }: NameLeadBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'NameLead', data: { memberId, agencyId } }, sent);
  }
}
