import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { RecordInterviewBody } from './record-interview.dto';

@Controller('cases/:caseId')
export class RecordInterviewController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('record-interview', {
    says: 'Says that an interview took place.',
    body: RecordInterviewBody,
    example: { kind: 'service-needs', occurredAt: { at: '2026-03-02T14:00:00-05:00', precision: 'about' } },
    refusals: ['case-closed', 'no-basis', 'moment-in-future'],
  })
  recordInterview(
    @Param() { caseId }: CasePath,
    @Body() { kind, sealed, occurredAt }: RecordInterviewBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RecordInterview', data: { kind, ...(sealed ? { sealed } : {}) } }, sent, occurredAt);
  }
}
