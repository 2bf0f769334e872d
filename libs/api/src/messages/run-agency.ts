import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AgencyId } from '@throughline/kernel';
import type { AgencyCommand, AgencyRejection } from '@throughline/agencies';
import type { Answer, Request, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../api-options';

/** A command to an agency, on its way from a controller to the history. */
export class RunAgencyCommand extends Command<Answer<AgencyRejection>> {
  constructor(readonly agencyId: AgencyId, readonly command: AgencyCommand, readonly request: Request) {
    super();
  }
}

@CommandHandler(RunAgencyCommand)
export class RunAgencyHandler implements ICommandHandler<RunAgencyCommand> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  execute({ agencyId, command, request }: RunAgencyCommand): Promise<Answer<AgencyRejection>> {
    return this.taskforce.runAgency(agencyId, command, request);
  }
}
