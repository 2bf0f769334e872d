import { instant, InvalidInstant, type Instant } from '@throughline/kernel';
import type { Metadata } from '@throughline/engine';
import { positionOf, sequenceOf } from '@throughline/ports';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import { Refused } from '../../refused';

/**
 * Lets a restored history's moments conclude again. Since when nobody could be told is for the operator to say: what was recorded since the restoring would
 * mislead anybody who looked for it in the history.
 */
export async function unmute(context: Context, since: string | undefined): Promise<Answer> {
  if (since === undefined) throw new Refused(`Say with --since when the history that was restored stopped. ${await lastRecorded(context)}`);
  const mutedFrom = momentIn(since);
  const done = await context.writing((door) => door.unmute(mutedFrom));
  return {
    data: { unmuted: done === 'unmuted', mutedFrom },
    text: done === 'unmuted'
      ? `Moments conclude again. Agreements moved by the while since ${mutedFrom}; statutory limits that passed in it are missed, and marked as muted.`
      : 'This history is not muted. Nothing was changed.',
  };
}

async function lastRecorded(context: Context): Promise<string> {
  const [last] = await context.reading(async (history) => {
    const head = await history.head();
    return head === undefined ? [] : history.readAll({ after: positionOf(history.epoch, sequenceOf(head) - 1) });
  });
  return last ? `Its last event was recorded ${(JSON.parse(last.metadata) as Metadata).recordedAt}.` : '';
}

function momentIn(text: string): Instant {
  try {
    return instant(text);
  } catch (error) {
    if (error instanceof InvalidInstant) throw new Refused(error.message, { cause: error });
    throw error;
  }
}
