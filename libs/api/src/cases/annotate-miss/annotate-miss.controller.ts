import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { operatesOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { DeadlinePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { AnnotateMissBody } from './annotate-miss.dto';

@Controller('cases/:caseId/deadlines/:deadlineId')
export class AnnotateMissController extends CaseController {
  @Allows(operatesOnCase)
  @CommandRoute('annotate-miss', {
    says: 'Says that a machine\'s fault stands behind a miss. The register keeps the entry and shows the mark with it.',
    body: AnnotateMissBody,
    example: { mark: 'clock-fault' },
    refusals: ['deadline-unknown'],
  })
  annotateMiss(
    @Param() { caseId, deadlineId }: DeadlinePath,
    @Body() { mark }: AnnotateMissBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'AnnotateMiss', data: { deadlineId, mark } }, sent);
  }
}
