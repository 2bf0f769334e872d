import { isOpened, type HistoryEntry, stateAt } from '@throughline/cases';
import type { Answer } from '../../answer';
import type { Context } from '../../context';
import type { CaseFile } from '../../reading/case-file';
import { caseInWords } from './case-in-words';
import { lookAtCase } from './look-at-case';

/** A case as it stands, in plain words. */
export function showCase(context: Context, codeOrId: string): Promise<Answer> {
  return lookAtCase(context, codeOrId, async (file) => {
    const opened = stateAt(entriesOf(file), { revision: Infinity });
    if (!isOpened(opened)) throw new Error('A case that has a history was not opened by it.');
    const { paint, width } = context;
    const lines = await file.render(context, (tell) => caseInWords(opened, tell, { code: file.code, zone: file.time.zone, width, paint }));
    return { data: { code: file.code, case: opened }, text: lines.join('\n') };
  });
}

export const entriesOf = ({ events }: CaseFile): readonly HistoryEntry[] =>
  events.map(({ event, revision, metadata: { recordedAt, occurredAt } }) => ({ event, revision, recordedAt, occurredAt }));
