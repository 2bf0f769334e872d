import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { CorrectFactBody } from './correct-fact.dto';

@Controller('cases/:caseId')
export class CorrectFactController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('correct-fact', {
    says: 'Says that something known is otherwise, or has changed. Both stand in the history.',
    body: CorrectFactBody,
    example: { fact: 'ageGroup', value: 'minor' },
    refusals: ['fact-not-recorded', 'case-closed', 'no-basis', 'moment-in-future', 'fact-value-unknown'],
  })
  correctFact(
    @Param() { caseId }: CasePath,
    @Body() { fact, value, occurredAt }: CorrectFactBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'CorrectFact', data: { fact, value } }, sent, occurredAt);
  }
}
