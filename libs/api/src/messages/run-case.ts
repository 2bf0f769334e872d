import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand, CaseRejection } from '@throughline/cases';
import type { CaseId } from '@throughline/kernel';
import type { Answer, Request, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../api-options';

/** A command to a case, on its way from a controller to the history. */
export class RunCaseCommand extends Command<Answer<CaseRejection>> {
  constructor(readonly caseId: CaseId, readonly command: CaseCommand, readonly request: Request) {
    super();
  }
}

@CommandHandler(RunCaseCommand)
export class RunCaseHandler implements ICommandHandler<RunCaseCommand> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  execute({ caseId, command, request }: RunCaseCommand): Promise<Answer<CaseRejection>> {
    return this.taskforce.runCase(caseId, command, request);
  }
}
