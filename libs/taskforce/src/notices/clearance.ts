import type { RegisteredAgency } from '@throughline/agencies';
import { isOpened } from '@throughline/cases';
import type { Engine } from '@throughline/engine';
import type { Instant } from '@throughline/kernel';
import type { Message, MessageItem, UnreachableReason, WithdrawalReason } from '@throughline/notices';
import type { Clock, KeyVault } from '@throughline/ports';
import { agencyAggregate } from '../aggregates/agency-aggregate';
import type { CaseAggregate } from '../aggregates/case-aggregate';
import { Addressees, candidatesFor, type Addressee } from './addressees';
import type { NoticeJournal } from './notice-journal';
import type { OutgoingNotice } from './outgoing-notice';
import { isExcludedMember, standingOf, type Standing } from './standing';

/** A notice that may go out now, to whom, and what may be said. */
export type ClearedNotice = {
  readonly notice: OutgoingNotice;
  readonly addressee: Addressee;
  /** Whose clocks the mail tells moments by. */
  readonly zone: string;
  readonly item: MessageItem;
  /** The message that it was in before. */
  readonly message: Message | null;
};

/** Nothing goes out now. `nextAt` is when it may be tried again; null when it is on no way any more. */
export type HeldNotice = { readonly notice: OutgoingNotice; readonly nextAt: Instant | null };

type Look =
  | { readonly kind: 'clear'; readonly addressee: Addressee; readonly zone: string; readonly item: Omit<MessageItem, 'noticeId'> }
  | { readonly kind: 'withdraw'; readonly why: WithdrawalReason }
  | { readonly kind: 'give-up'; readonly why: UnreachableReason };

export type ClearanceParts = {
  readonly engine: Engine;
  readonly cases: CaseAggregate;
  readonly clock: Clock;
  readonly journal: NoticeJournal;
  readonly vault: KeyVault;
  readonly onFault: (fault: Error) => void;
};

/** Folds a notice and its case once more: asked when messages are put together, and again before every try. One look has one of these. */
export class Clearance {
  readonly #addressees: Addressees;

  constructor(private readonly parts: ClearanceParts) {
    this.#addressees = new Addressees(parts);
  }

  /**
   * Whether it may go out now. One that has nothing to say any more is withdrawn here, and one that reaches nobody is given up and its case told. Throws
   * when a store or the vault cannot be asked.
   */
  async of(notice: OutgoingNotice): Promise<ClearedNotice | HeldNotice> {
    const { journal, clock } = this.parts;
    const { noticeId } = notice;
    const { status, message } = await journal.state(noticeId);
    if (status === 'given-up') await journal.recordUndeliverable(notice);
    if (status !== 'waiting') return { notice, nextAt: null };
    if (message?.nextTryAt && message.nextTryAt > clock.now()) return { notice, nextAt: message.nextTryAt };

    const look = await this.#look(notice);
    if (look.kind === 'clear') return { notice, addressee: look.addressee, zone: look.zone, item: { noticeId, ...look.item }, message };
    if (look.kind === 'withdraw') await journal.record(notice, { type: 'WithdrawNotice', data: { why: look.why } });
    else await this.#giveUp(notice, look.why);
    return { notice, nextAt: null };
  }

  async #giveUp(notice: OutgoingNotice, why: UnreachableReason): Promise<void> {
    const { journal } = this.parts;
    const after = await journal.record(notice, { type: 'GiveUp', data: { why } });
    if (after?.status === 'given-up') await journal.recordUndeliverable(notice);
  }

  async #look(notice: OutgoingNotice): Promise<Look> {
    const agency = await this.#agencyOf(notice);
    const asked = await this.#askCase(notice, agency);
    if (!asked.standing.stands) return { kind: 'withdraw', why: asked.standing.why };
    if (!agency || asked.candidates.length === 0) return { kind: 'give-up', why: 'nobody' };
    if (asked.allowed.length === 0) return { kind: 'withdraw', why: 'excluded' };

    const addressee = await this.#addressees.firstReachable(asked.allowed, agency);
    if ('unreachable' in addressee) return { kind: 'give-up', why: addressee.unreachable };
    const { dueAt, unheard } = asked.standing;
    return { kind: 'clear', addressee, zone: agency.calendar.zone, item: { dueAt, unheard } };
  }

  async #agencyOf({ agencyId }: OutgoingNotice): Promise<RegisteredAgency | undefined> {
    const agency = await this.parts.engine.state(agencyAggregate, agencyId);
    return agency.status === 'unregistered' ? undefined : agency;
  }

  /** All that is asked of the case is asked at once: the engine goes on writing to it. */
  async #askCase(notice: OutgoingNotice, agency: RegisteredAgency | undefined) {
    const state = await this.parts.engine.state(this.parts.cases, notice.caseId);
    if (!isOpened(state)) throw new Error(`Notice ${notice.noticeId} is of a case that nobody opened.`);
    const standing: Standing = standingOf(notice, state, agency);
    const candidates = agency ? candidatesFor(notice.memberId, agency, this.parts.clock.now()) : [];
    return { standing, candidates, allowed: candidates.filter((candidate) => !isExcludedMember(state, candidate)) };
  }
}
