import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { ExtendQuietBody } from './extend-quiet.dto';

@Controller('cases/:caseId')
export class ExtendQuietController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('extend-quiet', {
    says: 'Says that the survivor needs more time, or less.',
    body: ExtendQuietBody,
    example: { until: '2026-03-16T09:00:00-04:00' },
    refusals: ['quiet-not-asked-for', 'quiet-ends-in-the-past', 'no-basis'],
  })
  extendQuiet(@Param() { caseId }: CasePath, @Body() { until }: ExtendQuietBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'ExtendQuiet', data: { until } }, sent);
  }
}
