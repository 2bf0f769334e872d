import type { MessageId, Notice } from './notice';

/** Every reason a notice can say no. Codes are published: reword the text freely, never rename or reuse a code. */
export type NoticeRejection =
  | { readonly code: 'notice-settled'; readonly status: Exclude<Notice['status'], 'waiting'> }
  | { readonly code: 'message-not-recorded'; readonly messageId: MessageId }
  | { readonly code: 'not-signed-in' };
