import { isOpened, stateAt, type ReplayMoment } from '@throughline/cases';
import { instant, InvalidInstant, instantOfMs, type Instant } from '@throughline/kernel';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import type { CaseFile } from '../../reading/case-file';
import { Refused } from '../../refused';
import { caseInWords } from './case-in-words';
import { lookAtCase } from './look-at-case';
import { entriesOf } from './show-case';

/** Exactly one of them. Moments have a zone, or are on the clocks where the case is. */
export type ReplayAsked = { readonly at: string | undefined; readonly revision: number | undefined; readonly occurred: string | undefined };

/** A case as it stood at a moment in the past: what the team knew then, or what had happened by then as far as anybody has said it by now. */
export function replayCase(context: Context, codeOrId: string, asked: ReplayAsked): Promise<Answer> {
  return lookAtCase(context, codeOrId, async (file) => {
    const moment = replayMoment(asked, file.time.zone);
    const state = stateAt(entriesOf(file), moment);
    const { paint, width } = context;
    if (!isOpened(state)) return { data: { code: file.code, moment, case: state }, text: `Case ${file.code} was not opened yet ${spoken(moment, file)}.` };
    const lines = await file.render(context, (tell) => caseInWords(state, tell, { code: file.code, zone: file.time.zone, width, paint }));
    return { data: { code: file.code, moment, case: state }, text: [paint(`As it stood ${spoken(moment, file)}:`, 'cyan'), '', ...lines].join('\n') };
  });
}

function spoken(moment: ReplayMoment, { time }: CaseFile): string {
  if ('revision' in moment) return `after event #${moment.revision}`;
  if ('recordedAt' in moment) return `on ${time.moment(moment.recordedAt)}, by what was on record then`;
  return `on ${time.moment(moment.occurredAt)}, by what had happened then as far as it is on record today`;
}

function replayMoment({ at, revision, occurred }: ReplayAsked, zone: string): ReplayMoment {
  if (revision !== undefined) return { revision };
  if (at !== undefined) return { recordedAt: momentIn(at, zone) };
  return { occurredAt: momentIn(occurred ?? '', zone) };
}

const hasZone = /(Z|[+-]\d\d(:?\d\d)?)$/i;

function momentIn(text: string, zone: string): Instant {
  try {
    return hasZone.test(text.slice('2026-03-02'.length)) ? instant(text) : instantOfMs(Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds);
  } catch (error) {
    if (!(error instanceof InvalidInstant || error instanceof RangeError)) throw error;
    throw new Refused(`${text} is no moment: write one as 2026-03-02T21:30, on the clocks of ${zone}, or with a zone of its own.`, { cause: error });
  }
}
