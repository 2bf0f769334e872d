import type { Actor, Decider, Decision } from '@throughline/kernel';
import { giveUp, type GiveUp } from './commands/give-up/give-up';
import { openNotice, type OpenNotice } from './commands/open-notice/open-notice';
import { recordAttemptFailed, type RecordAttemptFailed } from './commands/record-attempt-failed/record-attempt-failed';
import { recordHandOver, type RecordHandOver } from './commands/record-hand-over/record-hand-over';
import { recordMessage, type RecordMessage } from './commands/record-message/record-message';
import { withdrawNotice, type WithdrawNotice } from './commands/withdraw-notice/withdraw-notice';
import type { NoticeEvent } from './events';
import { copy, evolve, initialState } from './evolve';
import type { Notice } from './notice';
import type { NoticeRejection } from './rejections';

export type NoticeCommand = RecordMessage | RecordAttemptFailed | RecordHandOver | OpenNotice | GiveUp | WithdrawNotice;

export type NoticeContext = { readonly actor: Actor };

function decide(command: NoticeCommand, notice: Notice, context: NoticeContext): Decision<NoticeEvent, NoticeRejection> {
  switch (command.type) {
    case 'RecordMessage':
      return recordMessage(command, notice);
    case 'RecordAttemptFailed':
      return recordAttemptFailed(command, notice);
    case 'RecordHandOver':
      return recordHandOver(command, notice);
    case 'OpenNotice':
      return openNotice(command, notice, context);
    case 'GiveUp':
      return giveUp(command, notice);
    case 'WithdrawNotice':
      return withdrawNotice(command, notice);
  }
}

export const noticeDecider: Decider<NoticeCommand, Notice, NoticeEvent, NoticeRejection, NoticeContext> = { initialState, copy, decide, evolve };
