import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MemberId } from '@throughline/kernel';
import type { MemberCommand, MemberRejection } from '@throughline/members';
import type { Answer, Request, TaskforceApi } from '@throughline/taskforce';
import { TASKFORCE } from '../api-options';

/** A command to a member's account, on its way from a controller to the history. */
export class RunMemberCommand extends Command<Answer<MemberRejection>> {
  constructor(readonly memberId: MemberId, readonly command: MemberCommand, readonly request: Request) {
    super();
  }
}

@CommandHandler(RunMemberCommand)
export class RunMemberHandler implements ICommandHandler<RunMemberCommand> {
  constructor(@Inject(TASKFORCE) private readonly taskforce: TaskforceApi) {}

  execute({ memberId, command, request }: RunMemberCommand): Promise<Answer<MemberRejection>> {
    return this.taskforce.runMember(memberId, command, request);
  }
}
