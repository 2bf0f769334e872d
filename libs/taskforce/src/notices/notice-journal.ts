import { isOpened } from '@throughline/cases';
import type { Engine } from '@throughline/engine';
import type { CommandId, NoticeId } from '@throughline/kernel';
import type { Notice, NoticeCommand } from '@throughline/notices';
import { v5 as uuidV5 } from 'uuid';
import type { CaseAggregate } from '../aggregates/case-aggregate';
import { noticeAggregate } from '../aggregates/notice-aggregate';
import { followingCommandId } from '../commands/command-ids';
import type { OutgoingNotice } from './outgoing-notice';

const noticeSender = 'notice-sender';
const whenNoticeGivenUpThenRecordItUndeliverable = 'when-notice-given-up-then-record-it-undeliverable';

/** Writes down what becomes of notices, in their own streams and, where nobody could be told, in their case. Throws as `Engine.execute` does. */
export class NoticeJournal {
  constructor(private readonly engine: Engine, private readonly cases: CaseAggregate) {}

  /** A copy: the engine goes on writing to what it has folded. */
  async state(noticeId: NoticeId): Promise<Notice> {
    return { ...(await this.engine.state(noticeAggregate, noticeId)) };
  }

  /**
   * The notice as it is afterwards; undefined when it refused, because it is on no way any more. The id is made of the revision: a message may be
   * recorded, replaced and recorded again.
   */
  async record({ noticeId }: Pick<OutgoingNotice, 'noticeId'>, command: NoticeCommand): Promise<Notice | undefined> {
    const outcome = await this.engine.execute(noticeAggregate, noticeId, command, {
      commandId: (revision) => uuidV5(`${command.type}@${revision}`, noticeId) as CommandId,
      actor: { kind: 'engine', name: noticeSender },
      correlationId: noticeId,
    });
    return outcome.outcome === 'accepted' ? { ...outcome.state } : undefined;
  }

  /**
   * Tells the case that nobody was told: its ladder then climbs at once. May run twice: the command's id is made of the event that the notice was given up
   * by. Where the case has no such notice any more, because its step ended meanwhile, it is withdrawn, so that nobody asks again.
   */
  async recordUndeliverable(notice: OutgoingNotice): Promise<void> {
    const { caseId, noticeId, stepId } = notice;
    const givenUp = (await this.engine.history(noticeAggregate, noticeId)).findLast(({ event }) => event.type === 'NoticeGivenUp');
    if (!givenUp) return;
    const outcome = await this.engine.execute(this.cases, caseId, { type: 'RecordNoticeUndeliverable', data: { noticeId } }, {
      commandId: followingCommandId(givenUp.id, whenNoticeGivenUpThenRecordItUndeliverable),
      actor: { kind: 'engine', name: whenNoticeGivenUpThenRecordItUndeliverable },
      correlationId: noticeId,
      causationId: `${givenUp.stream}@${givenUp.revision}`,
    });
    const decided = outcome.outcome === 'accepted' || outcome.outcome === 'repeated';
    const isOnRecord = decided && isOpened(outcome.state) && outcome.state.notices[noticeId] !== undefined;
    if (!isOnRecord) await this.record(notice, { type: 'WithdrawNotice', data: { why: stepId === null ? 'acknowledged' : 'step-ended' } });
  }
}
