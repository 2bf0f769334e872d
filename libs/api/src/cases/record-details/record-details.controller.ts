import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { RecordDetailsBody } from './record-details.dto';

@Controller('cases/:caseId')
export class RecordDetailsController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('record-details', {
    says: 'Puts personal details on record, each class sealed by itself.',
    body: RecordDetailsBody,
    example: { sealed: { identity: { givenName: 'Invented' }, contact: { phone: '555-0100' } } },
    refusals: ['case-closed', 'no-basis'],
  })
  recordDetails(@Param() { caseId }: CasePath, @Body() { sealed }: RecordDetailsBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RecordDetails', data: { sealed } }, sent);
  }
}
