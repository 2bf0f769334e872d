import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CaseCommand } from '@throughline/cases';
import type { CaseId, OccurredAt } from '@throughline/kernel';
import { commandAnswer } from '../http/command-answer';
import type { CommandAnswerDto } from '../http/command-answer.dto';
import type { SentCommand } from '../http/sent';
import { RunCaseCommand } from '../messages/run-case';

/** What every controller of a case's command does with it. */
@Injectable()
export abstract class CaseController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /**
   * Sends the command to the case and answers, or throws the problem. `occurred` where the body says when it happened; `named` is what the command itself
   * brings into being.
   */
  protected async run(
    caseId: CaseId, command: CaseCommand, sent: SentCommand, occurred?: OccurredAt | null, named: CommandAnswerDto['created'] = [],
  ): Promise<CommandAnswerDto> {
    return commandAnswer(await this.commands.execute(new RunCaseCommand(caseId, command, sent.request(occurred))), named);
  }
}
