import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { NeedPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { MeetNeedBody } from './meet-need.dto';

@Controller('cases/:caseId/needs/:needId')
export class MeetNeedController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('meet-need', {
    says: 'Says that a need was met some other way than by a step.',
    body: MeetNeedBody,
    example: { occurredAt: { at: '2026-03-02T15:00:00-05:00', precision: 'exact' } },
    refusals: ['need-unknown', 'no-basis', 'moment-in-future'],
  })
  meetNeed(@Param() { caseId, needId }: NeedPath, @Body() { occurredAt }: MeetNeedBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'MeetNeed', data: { needId } }, sent, occurredAt);
  }
}
