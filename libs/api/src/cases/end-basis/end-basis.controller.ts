import { Body, Controller, Param } from '@nestjs/common';
import { Allows } from '../../access/rule';
import { worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { EmptyBody } from '../../http/empty-body.dto';
import { BasisPath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';

@Controller('cases/:caseId/bases/:basisId')
export class EndBasisController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('end-basis', {
    says: 'Withdraws a basis that does not stand on a release. Steps held on it become unplaced.',
    body: EmptyBody,
    example: {},
    refusals: ['basis-unknown', 'basis-stands-on-a-release', 'not-yours-to-run'],
  })
  endBasis(@Param() { caseId, basisId }: BasisPath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'EndBasis', data: { basisId } }, sent);
  }
}
