import type { Brand, Instant, MemberId } from '@throughline/kernel';

/** One notice or several, to one person. Every try of just these to just them goes out under this id. */
export type MessageId = Brand<string, 'MessageId'>;

export const noticeChannels = ['email'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** The receiver's server asked to try later, or did not answer; or it said no for good. */
export const failureReasons = ['deferred', 'refused'] as const;
export type FailureReason = (typeof failureReasons)[number];

/**
 * Why nobody can be told: the agency has nobody on call and no supervisor, or the one asked for has no account there; no outward channel; no address.
 */
export const unreachableReasons = ['nobody', 'no-channel', 'no-address'] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

/** Why nobody will be told: nobody can be, the receiver's server said no for good, or every try was in vain. */
export const giveUpReasons = [...unreachableReasons, 'refused', 'tries-spent'] as const;
export type GiveUpReason = (typeof giveUpReasons)[number];

/** Why there is nothing to say any more. `step-ended` also where the step is in other hands, or its ladder has begun anew. */
export const withdrawalReasons = ['step-ended', 'no-basis', 'excluded', 'acknowledged'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/**
 * What became of a notice on its way out. The case holds that it was issued, acknowledged or undeliverable; how it travelled is here. Opening is here
 * too, and goes on for as long as anybody opens it: it changes nothing about the way.
 */
export type Notice = {
  /** `waiting` until it was handed over or there is nothing left to try. */
  readonly status: 'waiting' | 'handed-over' | 'given-up' | 'withdrawn';
  /** The message it was last put into; null before the first. */
  readonly message: Message | null;
  /** Each once, in the order in which they first opened it. */
  readonly openedBy: readonly MemberId[];
};

export type Message = {
  readonly messageId: MessageId;
  readonly channel: NoticeChannel;
  readonly memberId: MemberId;
  /** Tries to reach this person that failed so far. */
  readonly attempts: number;
  /** When it is tried again; null before the first try has failed, and after the last. */
  readonly nextTryAt: Instant | null;
};
