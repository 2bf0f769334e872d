import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { EmptyBody } from '../../http/empty-body.dto';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';

@Controller('cases/:caseId')
export class EndQuietController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('end-quiet', {
    says: 'The answer after a quiet: the case goes on. Full limits count from now.',
    body: EmptyBody,
    example: {},
    refusals: ['quiet-not-asked-for', 'no-basis'],
  })
  endQuiet(@Param() { caseId }: CasePath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'EndQuiet', data: {} }, sent);
  }
}
