import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { RecordPlacementBody } from './record-placement.dto';

@Controller('cases/:caseId')
export class RecordPlacementController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('record-placement', {
    says: 'Says that the survivor has somewhere to sleep. Where is sealed; the history says the kind.',
    body: RecordPlacementBody,
    example: { kind: 'emergency', sealed: { location: { place: 'An invented house' } } },
    refusals: ['case-closed', 'no-basis', 'moment-in-future'],
  })
  recordPlacement(
    @Param() { caseId }: CasePath,
    @Body() { kind, sealed, occurredAt }: RecordPlacementBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RecordPlacement', data: { kind, ...(sealed ? { sealed } : {}) } }, sent, occurredAt);
  }
}
