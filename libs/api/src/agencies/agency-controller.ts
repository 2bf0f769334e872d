import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AgencyCommand } from '@throughline/agencies';
import type { AgencyId } from '@throughline/kernel';
import { commandAnswer } from '../http/command-answer';
import type { CommandAnswerDto } from '../http/command-answer.dto';
import type { SentCommand } from '../http/sent';
import { RunAgencyCommand } from '../messages/run-agency';

/** What every controller of an agency's command does with it. */
@Injectable()
export abstract class AgencyController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Sends the command to the agency and answers, or throws the problem. `named` is what the command itself brings into being. */
  protected async run(agencyId: AgencyId, command: AgencyCommand, sent: SentCommand, named: CommandAnswerDto['created'] = []): Promise<CommandAnswerDto> {
    return commandAnswer(await this.commands.execute(new RunAgencyCommand(agencyId, command, sent.request())), named);
  }
}
