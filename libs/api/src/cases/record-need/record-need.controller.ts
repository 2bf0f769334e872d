import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { RecordNeedBody } from './record-need.dto';

@Controller('cases/:caseId')
export class RecordNeedController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('record-need', {
    says: 'Says that the survivor needs something. Protocols open their steps for it.',
    body: RecordNeedBody,
    example: { need: 'housing' },
    refusals: ['case-closed', 'no-basis', 'moment-in-future'],
  })
  recordNeed(@Param() { caseId }: CasePath, @Body() { need, occurredAt }: RecordNeedBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RecordNeed', data: { need } }, sent, occurredAt);
  }
}
