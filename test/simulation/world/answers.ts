import type { Fact, Outcome } from '@throughline/engine';
import type { CommandId } from '@throughline/kernel';
import { AppendUnknown, StoreUnavailable } from '@throughline/ports';
import { ProcessDied } from './connection';

/** What became of a command, as far as whoever sent it can tell. */
export type Answer = {
  readonly stream: string;
  /** Null for a ring, whose id is another one at every revision. */
  readonly commandId: CommandId | null;
  readonly type: string;
  /** The command as its sender wrote it down: the same text is the same command. */
  readonly body: string;
  readonly kind: 'accepted' | 'repeated' | 'rejected' | 'reused' | 'stale' | 'unavailable' | 'unknown' | 'died';
  readonly events: readonly Fact[];
  /** Where the last of the events lies in the store. */
  readonly position: string | undefined;
  readonly code: string | undefined;
};

type Sent = Pick<Answer, 'stream' | 'commandId' | 'type' | 'body'>;
const nothing = { events: [], position: undefined, code: undefined };

export function answerOf<State, Event extends Fact, Rejection extends { readonly code: string }>(sent: Sent, outcome: Outcome<State, Event, Rejection>): Answer {
  switch (outcome.outcome) {
    case 'accepted':
    case 'repeated':
      return { ...sent, kind: outcome.outcome, events: outcome.events, position: outcome.position, code: undefined };
    case 'rejected':
      return { ...sent, ...nothing, kind: 'rejected', code: outcome.rejection.code };
    case 'reused-command-id':
      return { ...sent, ...nothing, kind: 'reused' };
    case 'stale':
      return { ...sent, ...nothing, kind: 'stale' };
  }
}

/** What a sender makes of a fault that may happen. Undefined for one that may not. */
export function answerOfFault(sent: Sent, fault: unknown): Answer | undefined {
  const kind = kindOfFault(fault);
  return kind && { ...sent, ...nothing, kind };
}

/** Whether simulated lives bring such a fault about on purpose. */
export const isPlannedFault = (fault: unknown): boolean => kindOfFault(fault) !== undefined;

/** Nothing was answered, as planned. Throws any other fault. */
export function unlessPlanned(fault: unknown): undefined {
  if (!isPlannedFault(fault)) throw fault;
}

function kindOfFault(fault: unknown): 'unavailable' | 'unknown' | 'died' | undefined {
  if (fault instanceof StoreUnavailable) return 'unavailable';
  if (fault instanceof AppendUnknown) return 'unknown';
  return fault instanceof ProcessDied ? 'died' : undefined;
}
