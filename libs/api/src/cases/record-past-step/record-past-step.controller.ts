import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { RecordPastStepBody } from './record-past-step.dto';

@Controller('cases/:caseId')
export class RecordPastStepController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('record-past-step', {
    says: 'Puts a step on record that was done before this taskforce kept its promises here. No clock, no notice, no miss.',
    body: RecordPastStepBody,
    example: { protocolId: 'adult-sex-trafficking', stepKey: 'health-check-offer', occurredAt: { at: '2026-02-20T12:00:00-05:00', precision: 'day' } },
    refusals: ['protocol-not-applied', 'protocol-step-unknown', 'case-closed', 'not-yours-to-run', 'moment-in-future'],
  })
  recordPastStep(
    @Param() { caseId }: CasePath,
    @Body() { protocolId, stepKey, occurredAt }: RecordPastStepBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RecordPastStep', data: { protocolId, stepKey } }, sent, occurredAt);
  }
}
