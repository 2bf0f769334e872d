import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { RequestQuietBody } from './request-quiet.dto';

@Controller('cases/:caseId')
export class RequestQuietController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('request-quiet', {
    says: 'The survivor asks the whole case to wait. Statutory steps go on without contact.',
    body: RequestQuietBody,
    example: { until: '2026-03-09T09:00:00-04:00', how: 'orally' },
    refusals: ['quiet-already', 'quiet-ends-in-the-past', 'protocol-base-missing', 'case-closed', 'no-basis'],
  })
  requestQuiet(@Param() { caseId }: CasePath, @Body() { until, how }: RequestQuietBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RequestQuiet', data: { until, how } }, sent);
  }
}
