import type { Instant, NoticeId } from '@throughline/kernel';

/** One notice as much as may leave the house. There is no place here for anything else. */
export type MessageItem = {
  readonly noticeId: NoticeId;
  /** Null where nothing is due at any moment. */
  readonly dueAt: Instant | null;
  /** Who was asked before and did not answer: those who are written to, or somebody else. Null when this is the first word about it. */
  readonly unheard: 'you' | 'others' | null;
};

export type MessageContent = {
  /** At least one. */
  readonly items: readonly MessageItem[];
  /** The addressee's: whose clocks moments are told by. */
  readonly zone: string;
  /** Where one signs in, without a slash at the end. It stands in the mail, so it must say nothing either. */
  readonly baseUrl: string;
  /** The moment of writing: what is due before it was due. */
  readonly now: Instant;
};

export type RenderedMessage = { readonly subject: string; readonly text: string; readonly html: string };

/** Following it shows the notice to somebody who has signed in and changes nothing: mail scanners follow links. */
export const linkTo = (baseUrl: string, noticeId: NoticeId): string => `${baseUrl}/notices/${noticeId}`;
