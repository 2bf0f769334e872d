import type { DataOf, NoticeEvent } from './events';
import type { Notice } from './notice';

/** A notice that its holder shares with nobody. Its parts are replaced whole. */
type Draft = { -readonly [Part in keyof Notice]: Notice[Part] };
type Evolvers = { readonly [Type in NoticeEvent['type']]: (draft: Draft, data: DataOf<Type>) => void };

export const initialState = (): Notice => ({ status: 'waiting', message: null, openedBy: [] });

export const copy = (state: Notice): Notice => ({ ...state });

/** Copies one fact into a draft that the caller owns. Total and silent. */
export function evolve(draft: Notice, event: NoticeEvent): Notice {
  // The table pairs each type with its own data; the compiler cannot follow that pairing through an index.
  (evolvers[event.type] as (draft: Draft, data: unknown) => void)(draft, event.data);
  return draft;
}

/** One entry for every event there is: a new type fails to compile until somebody says what it changes. */
const evolvers: Evolvers = {
  MessageRecorded: (draft, { messageId, channel, memberId }) => {
    const attempts = draft.message?.memberId === memberId ? draft.message.attempts : 0;
    draft.message = { messageId, channel, memberId, attempts, nextTryAt: null };
  },
  NoticeAttemptFailed: (draft, { attempt, nextTryAt }) => {
    if (draft.message) draft.message = { ...draft.message, attempts: attempt, nextTryAt };
  },
  NoticeHandedOver: (draft) => {
    draft.status = 'handed-over';
  },
  NoticeOpened: (draft, { memberId }) => {
    draft.openedBy = [...draft.openedBy, memberId];
  },
  NoticeGivenUp: (draft) => {
    draft.status = 'given-up';
  },
  NoticeWithdrawn: (draft) => {
    draft.status = 'withdrawn';
  },
};
