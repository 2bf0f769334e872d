import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PublicationCommand, PublicationRejection } from '@throughline/protocols';
import type { Answer, Request, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../api-options';

/** A command to a protocol's versions, on its way from a controller to the history. */
export class RunProtocolCommand extends Command<Answer<PublicationRejection>> {
  constructor(readonly protocolId: string, readonly command: PublicationCommand, readonly request: Request) {
    super();
  }
}

@CommandHandler(RunProtocolCommand)
export class RunProtocolHandler implements ICommandHandler<RunProtocolCommand> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  execute({ protocolId, command, request }: RunProtocolCommand): Promise<Answer<PublicationRejection>> {
    return this.taskforce.runProtocol(protocolId, command, request);
  }
}
