import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { PublicationCommand } from '@throughline/protocols';
import { commandAnswer } from '../http/command-answer';
import type { CommandAnswerDto } from '../http/command-answer.dto';
import type { SentCommand } from '../http/sent';
import { RunProtocolCommand } from '../messages/run-protocol';

/** What every controller of a protocol's command does with it. */
@Injectable()
export abstract class ProtocolController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Sends the command to the versions published under a name and answers, or throws the problem. */
  protected async run(protocolId: string, command: PublicationCommand, sent: SentCommand): Promise<CommandAnswerDto> {
    return commandAnswer(await this.commands.execute(new RunProtocolCommand(protocolId, command, sent.request())));
  }
}
