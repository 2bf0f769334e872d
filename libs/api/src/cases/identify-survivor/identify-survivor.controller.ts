import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { IdentifySurvivorBody } from './identify-survivor.dto';

@Controller('cases/:caseId')
export class IdentifySurvivorController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('identify-survivor', {
    says: 'Says that somebody entitled to found a possible or actual victim of trafficking.',
    body: IdentifySurvivorBody,
    example: { status: 'ActualVictimOfTrafficking', decidedBy: 'NGO' },
    refusals: ['case-closed', 'no-basis', 'moment-in-future'],
  })
  identifySurvivor(
    @Param() { caseId }: CasePath,
    @Body() { status, decidedBy, occurredAt }: IdentifySurvivorBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'IdentifySurvivor', data: { status, decidedBy } }, sent, occurredAt);
  }
}
