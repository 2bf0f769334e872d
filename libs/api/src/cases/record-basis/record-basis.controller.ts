import { Body, Controller, Param } from '@nestjs/common';
import { facts, type FieldClass } from '@throughline/protocols';
import { Allows } from '../../access/rule';
import { mayOversee, worksOnCase } from '../../access/rules';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { EmptyBody } from '../../http/empty-body.dto';
import { CasePath } from '../../http/paths.dto';
import { Sent, type SentCommand } from '../../http/sent';
import { exampleIds } from '../../openapi/example-ids';
import { CaseController } from '../case-controller';
import { RecordBasisBody } from './record-basis.dto';

/** Oversight sees what stands in codes. Nothing sealed opens by it. */
const classesOfCodes: readonly FieldClass[] = [...new Set(Object.values(facts).map((fact) => fact.class))];

@Controller('cases/:caseId')
export class RecordBasisController extends CaseController {
  @Allows(worksOnCase)
  @CommandRoute('record-basis', {
    says: 'Records why an agency may know of the case without a release.',
    body: RecordBasisBody,
    example: { agencyId: exampleIds.childWelfare, kind: 'legal-duty', cites: 'CGS 17a-101a', classes: ['status', 'identity'] },
    refusals: ['agency-unknown', 'basis-needs-citation', 'case-closed', 'not-yours-to-run'],
  })
  recordBasis(
    @Param() { caseId }: CasePath,
    @Body() { agencyId, kind, cites, classes }: RecordBasisBody,
    @Sent() sent: SentCommand,
  ): Promise<CommandAnswerDto> {
    return this.run(caseId, { type: 'RecordBasis', data: { agencyId, kind, cites: cites ?? null, classes } }, sent);
  }

  // An auditor or an operator says that their agency looks at this case. That is on record before anything is read.
  @Allows(mayOversee)
  @CommandRoute('record-oversight', {
    says: 'Records that the sender\'s agency looks at the case for oversight. It opens the history in codes and nothing sealed.',
    body: EmptyBody,
    example: {},
    refusals: ['agency-unknown'],
  })
  recordOversight(@Param() { caseId }: CasePath, @Body() _body: EmptyBody, @Sent() sent: SentCommand): Promise<CommandAnswerDto> {
    const data = { agencyId: sent.sender.agencyId, kind: 'oversight' as const, cites: null, classes: classesOfCodes };
    return this.run(caseId, { type: 'RecordBasis', data }, sent);
  }
}
