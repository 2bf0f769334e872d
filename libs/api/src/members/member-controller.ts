import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { MemberId } from '@throughline/kernel';
import type { MemberCommand } from '@throughline/members';
import { commandAnswer } from '../http/command-answer';
import type { CommandAnswerDto } from '../http/command-answer.dto';
import type { SentCommand } from '../http/sent';
import { RunMemberCommand } from '../messages/run-member';

/** What every controller of a member's command does with it. */
@Injectable()
export abstract class MemberController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** Sends the command to the member's account and answers, or throws the problem. `named` is what the command itself brings into being. */
  protected async run(memberId: MemberId, command: MemberCommand, sent: SentCommand, named: CommandAnswerDto['created'] = []): Promise<CommandAnswerDto> {
    return commandAnswer(await this.commands.execute(new RunMemberCommand(memberId, command, sent.request())), named);
  }
}
