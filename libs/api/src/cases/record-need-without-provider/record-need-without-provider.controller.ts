import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { EmptyBody } from '../../http/empty-body.dto';
import { NeedPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';

@Controller('cases/:caseId/needs/:needId')
export class RecordNeedWithoutProviderController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('record-need-without-provider', {
    says: 'Says that nobody here provides for a need: evidence for funding, and the lead\'s to know.',
    body: EmptyBody,
    example: {},
    refusals: ['need-unknown', 'need-met-already', 'no-basis'],
  })
  recordNeedWithoutProvider(@Param() { caseId, needId }: NeedPath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RecordNeedWithoutProvider', data: { needId } }, sent);
  }
}
