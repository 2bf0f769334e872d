import { Body, Controller, Inject, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { TaskforceApi } from '@throughline/taskforce';
import type { FastifyReply } from 'fastify';
import { Allows } from '../../access/rule';
import { caseworker } from '../../access/rules';
import { TASKFORCE } from '../../api-options';
import type { CommandAnswerDto } from '../../http/command-answer.dto';
import { CommandRoute } from '../../http/command-route';
import { Sent, type SentCommand } from '../../http/sent';
import { CaseController } from '../case-controller';
import { OpenCaseBody } from './open-case.dto';

@Controller('cases')
export class OpenCaseController extends CaseController {
  constructor(@Inject(CommandBus) commands: CommandBus, @Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {
    super(commands);
  }

  // The case's id is made of the member and the key: opening twice opens once.
  @Allows(caseworker)
  @CommandRoute('open-case', {
    says: 'Opens a case with what is known in codes and the protocols it will run. The sender\'s agency is the first that may know of it.',
    body: OpenCaseBody,
    example: {
      protocols: [{ protocolId: 'adult-sex-trafficking', version: 1 }],
      facts: { ageGroup: 'adult', typeOfExploitation: ['SexualExploitation'] },
      sealed: { narrative: 'Came to the front desk with a friend.' },
      occurredAt: { at: '2026-03-02T14:30:00-05:00', precision: 'about' },
    },
    refusals: [
      'case-opened-already', 'moment-in-future', 'fact-value-unknown', 'protocol-unknown', 'protocol-applied-already', 'protocol-base-applied-already',
      'protocol-base-missing', 'agency-unknown', 'agency-suspended',
    ],
  })
  openCase(
    @Body() { protocols, facts, leadMemberId, sealed, occurredAt }: OpenCaseBody,
    @Sent() sent: SentCommand,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswerDto> {
    const caseId = this.taskforce.newCaseId(sent.sender.memberId, sent.idempotencyKey);
    const data = { caseId, openedBy: sent.sender.agencyId, protocols, facts: facts ?? {}, leadMemberId: leadMemberId ?? null, ...(sealed ? { sealed } : {}) };
    reply.header('location', `/api/v1/cases/${caseId}`);
    return this.run(caseId, { type: 'OpenCase', data }, sent, occurredAt, [{ type: 'CaseOpened', id: caseId }]);
  }
}
