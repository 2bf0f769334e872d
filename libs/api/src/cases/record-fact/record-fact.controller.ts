import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { RecordFactBody } from './record-fact.dto';

@Controller('cases/:caseId')
export class RecordFactController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('record-fact', {
    says: 'Says for the first time what is known, in codes.',
    body: RecordFactBody,
    example: { fact: 'missing', value: 'yes' },
    refusals: ['fact-recorded-already', 'case-closed', 'no-basis', 'moment-in-future', 'fact-value-unknown'],
  })
  recordFact(
    @Param() { caseId }: CasePath,
    @Body() { fact, value, occurredAt }: RecordFactBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RecordFact', data: { fact, value } }, sent, occurredAt);
  }
}
