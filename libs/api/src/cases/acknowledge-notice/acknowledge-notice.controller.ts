import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { NoticePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { AcknowledgeNoticeBody } from './acknowledge-notice.dto';

@Controller('cases/:caseId/notices/:noticeId')
export class AcknowledgeNoticeController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('acknowledge-notice', {
    says: 'Says that somebody has seen the notice. For an escalation that puts off the next rung, within what the protocol allows.',
    body: AcknowledgeNoticeBody,
    example: { putOff: 'PT1H' },
    refusals: ['notice-unknown', 'notice-not-yours', 'acknowledged-already', 'notice-superseded'],
  })
  acknowledgeNotice(
    @Param() { caseId, noticeId }: NoticePath,
    @Body() { putOff }: AcknowledgeNoticeBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'AcknowledgeNotice', data: { noticeId, putOff: putOff ?? null } }, sent);
  }
}
